import type { CreditsClient } from '../client/credits-client.js'
import { isPassing } from '../client/retry-policy.js'
import type { Wait } from '../client/wait.js'
import type { Balance } from '../contract/balance.js'
import type { CanStart, CanStartQuery } from '../contract/can-start.js'
import { isOlder, reconnectPause } from './refresh-policy.js'
import { Resource } from './resource.js'

export interface QuestionSources {
  client: CreditsClient
  balance: Resource<Balance>
  wait: Wait
  random: () => number
}

/** What may start: one resource for each question, for as long as somebody listens to it. */
export class Questions {
  readonly #open = new Map<string, Resource<CanStart>>()
  readonly #sources: QuestionSources

  constructor(sources: QuestionSources) {
    this.#sources = sources
  }

  ask({ feature, quantity }: CanStartQuery): Resource<CanStart> {
    const key = `${feature} ${quantity}`
    const { client, wait } = this.#sources
    const known = this.#open.get(key)
    if (known) return known
    const resource = new Resource<CanStart>({
      wait,
      isOlder,
      read: (signal) => client.canStart({ feature, quantity }, { signal }),
      watch: () => {
        this.#open.set(key, resource)
        const leave = followBalance(resource, this.#sources)
        return () => {
          this.#open.delete(key)
          leave()
        }
      },
    })
    this.#open.set(key, resource)
    return resource
  }

  reset(): void {
    this.#open.forEach((resource) => resource.reset())
  }
}

/**
 * Asks again whenever the balance has another version than the answer, and after a failure that
 * may pass. While the balance is stale, so is the answer.
 */
function followBalance(
  resource: Resource<CanStart>,
  { balance, wait, random }: QuestionSources,
): () => void {
  const left = new AbortController()
  let busy = false
  let failures = 0
  /** The version of the balance for which was asked last: a lagging answer is asked for once. */
  let asked: number | undefined

  const mustAsk = (): boolean => {
    const { data, error } = balance.snapshot
    const { data: answer, error: failed } = resource.snapshot
    if (error) {
      asked = undefined
      resource.fail(error)
      return false
    }
    const version = data?.version ?? -1
    if (version === asked) return false
    asked = version
    return !answer || failed !== undefined || answer.version < version
  }

  const follow = async (): Promise<void> => {
    if (busy) return
    busy = true
    while (!left.signal.aborted && mustAsk()) {
      await resource.refresh()
      const { error } = resource.snapshot
      if (error && isPassing(error)) {
        await wait(reconnectPause(failures++, 0, random), left.signal)
        asked = undefined
      } else failures = 0
    }
    busy = false
  }

  const leave = balance.subscribe(() => void follow())
  void follow()
  return () => {
    left.abort()
    leave()
  }
}
