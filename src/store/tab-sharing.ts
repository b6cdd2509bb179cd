import { CreditsError } from '../client/credits-error.js'
import type { Wait } from '../client/wait.js'
import type { Balance } from '../contract/balance.js'
import { isBalance } from '../guards/checks.generated.js'
import { ANSWER_MS } from './refresh-policy.js'
import type { Resource } from './resource.js'

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

/** What one tab tells the others. Empty: somebody reads, and will tell. */
interface Message {
  ask?: boolean
  balance?: unknown
  error?: { code: unknown; message: unknown } | undefined
}

export interface TabSharing {
  /** Takes the figure of the tab that reads; reads here if none answers. */
  ask: () => Promise<void>
  /** From now on this tab reads, and answers the others. */
  lead: () => void
  /** Tells the other tabs what this one knows. */
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
  let asking = new AbortController()

  const tell = (): void => {
    const { data, error } = balance.snapshot
    if (!leads || signal.aborted) return
    channel.postMessage({
      balance: data,
      error: error && { code: error.code, message: error.message },
    } satisfies Message)
  }

  channel.onmessage = ({ data }) => {
    const said = Object(data) as Message
    if (leads) return said.ask && tell()
    if (said.ask) return
    asking.abort()
    if (isBalance(said.balance) && said.balance.account === account) balance.accept(said.balance)
    if (said.error)
      balance.fail(new CreditsError(String(said.error.code), String(said.error.message)))
  }
  signal.addEventListener('abort', () => channel.close())

  return {
    tell,
    async ask() {
      asking = new AbortController()
      const over = AbortSignal.any([signal, asking.signal])
      channel.postMessage({ ask: true } satisfies Message)
      await wait(ANSWER_MS, over)
      if (!over.aborted) await balance.refresh()
    },
    lead() {
      leads = true
      asking.abort()
      tell()
    },
  }
}
