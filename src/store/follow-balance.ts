import { isPassing } from '../client/retry-policy.js'
import { backoff } from './backoff.js'
import type { CreditsStore } from './credits-store.js'
import type { Resource } from './resource.js'
import type { Dated } from './snapshot.js'

/** Whether anything may be read with the balance: what is read before it is known would be read twice. */
export const isBalanceKnown = ({ balance: { snapshot } }: CreditsStore): boolean =>
  Boolean(snapshot.data ?? snapshot.error)

/**
 * Asks again whenever the balance has another version than the answer, and after a failure that
 * may pass. While the balance is stale, so is the answer; of another account there is none.
 */
export function followBalance<T extends Dated>(
  resource: Resource<T>,
  store: CreditsStore,
  signal: AbortSignal,
): void {
  const { balance, client } = store
  let busy = false
  let failures = 0
  let { era } = store
  /** The version of the balance for which was asked last: a lagging answer is asked for once. */
  let askedFor: number | undefined

  const mustAsk = (): boolean => {
    const { data, error } = balance.snapshot
    const { data: answer, error: failed } = resource.snapshot
    if (error) {
      askedFor = undefined
      resource.fail(error)
      return false
    }
    const version = data?.version ?? -1
    if (version === askedFor) return false
    askedFor = version
    return !answer || failed !== undefined || answer.version < version
  }

  const follow = async (): Promise<void> => {
    if (era !== store.era) {
      era = store.era
      askedFor = undefined
      resource.reset()
    }
    if (busy) return
    busy = true
    while (!signal.aborted && !era.aborted && mustAsk()) {
      await resource.refresh()
      const { error } = resource.snapshot
      if (error && isPassing(error)) {
        await client.wait(
          (error.retryAfter_ms ?? 0) + backoff(failures++, client.random),
          AbortSignal.any([signal, era]),
        )
        askedFor = undefined
      } else failures = 0
    }
    busy = false
  }

  signal.addEventListener(
    'abort',
    balance.subscribe(() => void follow()),
  )
  void follow()
}
