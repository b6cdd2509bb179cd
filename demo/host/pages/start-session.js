import { host, HostError } from './host-api.js'
import { words } from './speech.js'

/** @typedef {import('./host-api.js').SessionView} SessionView */
/** @typedef {import('./gated-action.js').Gate} Gate */

/** Real time a reservation outlives its session, so that ending it need not hurry. */
const GRACE_SECONDS = 120

/**
 * Starts one session: reserves through the gate, in the member's own name, and hands the
 * reservation to the host. Tried again after the host did not answer, it uses what it reserved.
 *
 * @param {string} consultation
 * @param {number} speed
 */
export function sessionStarter(consultation, speed) {
  const session = `visit-${crypto.randomUUID()}`
  /** @type {string | undefined} */
  let reservation

  /** @param {Gate} gate @returns {Promise<SessionView>} */
  return async (gate) => {
    const ttlSeconds = Math.ceil((gate.minutes * 60) / speed) + GRACE_SECONDS
    reservation ??= (await gate.reserve({ session, ttlSeconds })).id
    return host.start({ reservation, consultation, speed })
  }
}

/** Which words stand for a refusal of the backend, or of the host. */
const PROBLEMS = new Map([
  ['offline', words.error_offline],
  ['network', words.error_credits],
  ['timeout', words.error_credits],
  ['unavailable', words.error_credits],
  ['internal', words.error_credits],
  ['insufficient_credits', words.error_insufficient_credits],
  ['member_limit_reached', words.error_member_limit],
  ['unauthorized', words.error_unauthorized],
  ['forbidden', words.error_unauthorized],
  ['session_running', words.error_session_running],
  ['host_away', words.error_host],
  ['credits_unavailable', words.error_host],
])

/**
 * Why a session did not start, for the person at the page.
 *
 * @param {unknown} error
 */
export function problemText(error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return PROBLEMS.get(code) ?? words.error_other
}

/**
 * Whether the same reservation may still be started.
 *
 * @param {unknown} error
 */
export const mayStartAgain = (error) =>
  error instanceof HostError && (error.code === 'host_away' || error.code === 'credits_unavailable')
