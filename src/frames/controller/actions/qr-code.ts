import { AFTERWARDS, priceOf, timeFor, type QrCode } from './next-action.ts'
import type { Intent } from '../intent.ts'
import { endAuthentication } from './end-authentication.ts'
import { listenTo } from './listener.ts'
import type { Course } from '../session.ts'
import type { Scene } from './scene.ts'
import { watchIntent } from './watch.ts'

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
  const { dialog, on } = listenTo(scene)
  dialog.say({
    type: 'qr',
    data,
    method,
    expiresAt: expires_at ?? null,
    mobileUrl: mobile_url ?? null,
    price: priceOf(intent),
  })
  dialog.show()
  const waiting = ({ status }: Intent) => status === 'requires_action'
  const watch = watchIntent(scene, intent.client_secret, course, waiting, PACE, limit)
  on('opened_app', watch.nudge)
  on('canceled', watch.stop)
  const end = await watch.ended
  dialog.close()
  if (typeof end === 'object') return end
  return endAuthentication(scene, intent.client_secret, end, scene.messages.qr_expired)
}
