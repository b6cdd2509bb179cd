import { eventsOf, host, HostError } from './host-api.js'

/** @typedef {import('./host-api.js').SessionView} SessionView */
/** @typedef {import('../consultations.js').Utterance & { index: number }} Spoken */
/**
 * @typedef {{ onView: (view: SessionView) => void, onUtterance: (spoken: Spoken) => void,
 *   onConnection: (connected: boolean) => void, onLost: () => void }} Follower
 */

const REOPEN_MS = 2_000

/**
 * @param {MessageEvent} event
 * @returns {unknown}
 */
const dataOf = ({ data }) => JSON.parse(String(data))

/**
 * Follows a session until nothing about it changes any more. Utterances come once each, in order,
 * also when the connection was lost in between. `onLost`: the host does not know it any more.
 *
 * @param {string} session
 * @param {Follower} follower
 * @returns {() => void} stops following
 */
export function followSession(session, follower) {
  let next = 0
  let stopped = false
  /** @type {EventSource | undefined} */
  let source

  function stop() {
    stopped = true
    source?.close()
  }

  function open() {
    source = new EventSource(eventsOf(session))
    source.addEventListener('open', () => follower.onConnection(true))
    source.addEventListener('session', (event) => {
      const view = /** @type {SessionView} */ (dataOf(event))
      if (view.state === 'ended' && view.cost.state !== 'pending') stop()
      follower.onView(view)
    })
    source.addEventListener('utterance', (event) => {
      const spoken = /** @type {Spoken} */ (dataOf(event))
      if (spoken.index < next) return
      next = spoken.index + 1
      follower.onUtterance(spoken)
    })
    source.addEventListener('error', () => {
      if (stopped) return
      follower.onConnection(false)
      if (source?.readyState === EventSource.CLOSED) void reopen()
    })
  }

  /** The browser gave up: the host refused. Only its word that the session is unknown is final. */
  async function reopen() {
    try {
      await host.session(session)
    } catch (error) {
      if (error instanceof HostError && error.code === 'not_found') {
        stop()
        follower.onLost()
        return
      }
    }
    setTimeout(() => !stopped && open(), REOPEN_MS)
  }

  open()
  return stop
}
