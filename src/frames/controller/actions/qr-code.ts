import { AFTERWARDS, priceOf, timeFor, type QrCode } from './next-action.ts'
import type { Intent } from '../intent.ts'
import { listenTo } from './listener.ts'
import type { Course } from '../session.ts'
import type { Scene } from './scene.ts'
import { show } from './show.ts'

/** Somebody who has scanned the code looks at this page when they are done. */
const PACE = { first: 2_000, slowest: 10_000 }

/** Shows a code to scan until the intent has moved on, the shopper stops, or the code runs out. */
export async function showCode(
  scene: Scene,
  intent: Intent,
  { method, data, expires_at, mobile_url }: QrCode & { method: string },
  course: Course,
): Promise<Intent> {
  const limit = timeFor(expires_at, scene.now())
  course.extend(limit + AFTERWARDS)
  const listener = listenTo(scene)
  const instruction = {
    type: 'qr',
    data,
    method,
    expiresAt: expires_at ?? null,
    mobileUrl: mobile_url ?? null,
    price: priceOf(intent),
  } as const
  const waiting = ({ status }: Intent) => status === 'requires_action'
  const expired = scene.messages.qr_expired
  try {
    return await show(
      scene,
      intent,
      listener,
      { instruction, waiting, pace: PACE, news: 'opened_app', limit, expired },
      course,
    )
  } finally {
    listener.dialog.close()
  }
}
