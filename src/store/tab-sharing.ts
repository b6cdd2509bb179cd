import { CreditsError } from '../client/credits-error.js'
import type { Wait } from '../client/time.js'
import type { Balance } from '../contract/balance.js'
import { isBalance } from '../guards/balance.generated.js'
import type { Resource } from './resource.js'

/** So long a tab waits for the one that reads to answer, in milliseconds. */
const ANSWER_MS = 1000

/** What is used of a BroadcastChannel. */
export interface TabChannel {
  onmessage: ((event: MessageEvent) => void) | null
  postMessage(message: unknown): void
  close(): void
}

/** What is used of the Web Locks of a browser. */
export interface TabLocks {
  request(
    name: string,
    options: { signal: AbortSignal },
    work: () => Promise<void>,
  ): Promise<unknown>
}

/** What one tab tells the others. With nothing in it: somebody reads, and will tell. */
interface Message {
  ask?: boolean
  balance?: unknown
  error?: { code: string; message: string } | undefined
}

export interface TabSharing {
  /** Asks the tab that reads for its figure. Whether one answered within a second. */
  ask: () => Promise<boolean>
  /** Tells the other tabs what this one knows. From the first time on this is the tab that answers. */
  tell: () => void
}

/** Carries one account's figure between the tabs of a browser, until the signal is aborted. */
export function shareBetweenTabs(
  channel: TabChannel,
  account: string,
  balance: Resource<Balance>,
  wait: Wait,
  signal: AbortSignal,
): TabSharing {
  let leads = false
  /** So often another tab has said that it reads. */
  let answers = 0
  const say = (message: Message): void => channel.postMessage(message)

  const tell = (): void => {
    leads = true
    const { data, error } = balance.snapshot
    if (!signal.aborted)
      say({ balance: data, error: error && { code: error.code, message: error.message } })
  }

  channel.onmessage = ({ data }) => {
    const { ask, balance: told, error } = Object(data) as Message
    if (leads) return ask && tell()
    if (ask) return
    answers++
    if (isBalance(told) && told.account === account) balance.accept(told)
    if (error) balance.fail(new CreditsError(error.code, error.message))
  }
  signal.addEventListener('abort', () => channel.close())

  return {
    tell,
    async ask() {
      const before = answers
      say({ ask: true })
      await wait(ANSWER_MS, signal)
      return answers > before
    },
  }
}
