import { lookAtAlerts } from './alerts.js'
import { figuresOf } from './ledger.js'
import { nowOf, type Practice } from './practice.js'
import { considerRecharge } from './recharge-charge.js'
import { Refusal } from './refusal.js'

/** Does one thing, and tells what came of it. What is refused changes nothing of its own. */
export function act<T>(practice: Practice, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === 'insufficient_credits') {
      practice.refusedRequired = thrown.facts.required ?? null
      considerRecharge(practice, 'refused', null)
    }
    throw thrown
  } finally {
    note(practice)
  }
}

/** A new version wherever something is not as it was. */
export function note(practice: Practice): void {
  lookAtAlerts(practice)
  const { figures } = practice
  const last = figures.at(-1)
  const present = figuresOf(practice)
  const isSame =
    last !== undefined &&
    last.monthly === present.monthly &&
    last.purchased === present.purchased &&
    last.held === present.held
  if (isSame && !practice.hasNews) return
  practice.hasNews = false
  practice.version += 1
  figures.push({ ...present, version: practice.version, at: nowOf(practice) })
  for (const tell of practice.listeners) tell()
}
