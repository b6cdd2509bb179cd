import { CreditsError } from '../client/credits-error.js'
import { isPassing } from '../client/retry-policy.js'
import type { PurchaseState } from '../contract/purchase.js'
import type { Connection } from '../client/connection.js'
import { backoff } from './backoff.js'
import { type PageSignals, pageSignals } from './page-signals.js'

/** At least so long between two questions, in milliseconds. */
const PAUSE_MIN_MS = 1000

/** While nobody looks, whether somebody does is asked so often, in milliseconds. */
const UNSEEN_MS = 60_000

/** Nobody can do anything about a purchase in these states but wait. */
const WAITING: readonly PurchaseState[] = ['preparing', 'processing']

/** Whatever else it says, an answer says how the purchase stands. */
interface Standing {
  readonly purchase: { readonly state: PurchaseState }
}

/**
 * Follows a purchase while the provider works on it, in ever longer pauses, and at once when
 * somebody comes back to the page; an unseen page asks nothing. Resolves with what has become of
 * it: paid, cancelled, or waiting for the person. `tell` hears each answer before that.
 *
 * Rejects with the backend's refusal, or with the reason of the signal. A failure that may pass is
 * no outcome: it asks again.
 */
export async function outcomeOf<A extends Standing>(
  client: Pick<Connection, 'wait' | 'random'>,
  ask: () => Promise<A>,
  signal: AbortSignal,
  tell: (answer: A) => void,
  page: PageSignals = pageSignals,
): Promise<A> {
  const over = new AbortController()
  let nudge = new AbortController()
  page.listen(
    (heard) => {
      if (heard !== 'offline') nudge.abort()
    },
    AbortSignal.any([signal, over.signal]),
  )
  try {
    for (let questions = 0; ; questions++) {
      nudge = new AbortController()
      let asked_ms = 0
      try {
        const answer = await ask()
        signal.throwIfAborted()
        if (!WAITING.includes(answer.purchase.state)) return answer
        tell(answer)
      } catch (thrown) {
        signal.throwIfAborted()
        const error = CreditsError.from(thrown)
        if (!isPassing(error) && error.code !== 'offline') throw error
        asked_ms = error.retryAfter_ms ?? 0
      }
      const end = AbortSignal.any([signal, nudge.signal])
      await client.wait(PAUSE_MIN_MS + asked_ms + backoff(questions, client.random), end)
      while (!page.isVisible() && !end.aborted) await client.wait(UNSEEN_MS, end)
      signal.throwIfAborted()
    }
  } finally {
    over.abort()
  }
}
