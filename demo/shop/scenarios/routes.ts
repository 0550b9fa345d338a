import { Hono } from 'hono'
import type { Session, Sessions } from '../sessions.ts'
import type { SandboxFaults } from './faults.ts'
import { findScenario } from './scenarios.ts'

/** For the developers' panel: which scenario this browser plays, until it is cleared. */
export const scenarioRoutes = (sessions: Sessions, faults: SandboxFaults): Hono =>
  new Hono().post('/', async (c) => {
    const { scenario: id }: { scenario?: unknown } = await c.req.json().catch(() => ({}))
    const scenario = findScenario(id)
    if (id !== null && !scenario) return c.json({ error: 'unknown_scenario' }, 400)
    const session = sessions.findOrStart(c)
    delete session.scenario
    try {
      await faults.clear()
      if (scenario) session.scenario = { scenario }
      if (session.cart?.intentId) await play(session, session.cart.intentId, faults)
    } catch (error) {
      console.error(`shop: no faults from the sandbox: ${(error as Error).message}`)
      return c.json({ error: 'sandbox_unavailable' }, 502)
    }
    return c.json({ scenario: scenario?.id ?? null })
  })

/** Orders what the session's scenario needs for a payment, once for each. */
export async function play(
  { scenario: playing }: Session,
  intentId: string,
  faults: SandboxFaults,
): Promise<void> {
  if (!playing || playing.intentId === intentId) return
  playing.intentId = intentId
  await faults.order(intentId, playing.scenario.faults)
}
