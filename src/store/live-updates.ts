import { CreditsError } from '../client/credits-error.js'
import { Reader, type ReaderSources } from './reader.js'
import { shareBetweenTabs, type TabChannel, type TabLocks, type TabSharing } from './tab-sharing.js'

export interface LiveSources extends ReaderSources {
  /** Null where there is none: then each tab reads for itself. */
  channel: ((name: string) => TabChannel) | null
  locks: TabLocks | null
}

/**
 * Keeps the balance current until the signal is aborted. Of all tabs of an account the one with
 * the lock reads and keeps the event stream, and the others take its figures. Where tabs cannot
 * find each other, or the token does not name the account, each reads on focus and now and then.
 * Never rejects.
 */
export async function keepCurrent(sources: LiveSources, signal: AbortSignal): Promise<void> {
  const { client, balance, page, channel, locks, wait } = sources
  const reader = new Reader(sources, signal)
  let leader: TabSharing | undefined

  const leave = page.subscribe((heard) => {
    if (heard === 'offline') balance.fail(new CreditsError(heard, 'The browser is offline.'))
    else if (leader) void leader.ask()
    else reader.lookAgain(heard)
  })
  signal.addEventListener('abort', leave)

  const account = await reader.account()
  const held = balance.snapshot.data
  if (account && held && held.account !== account) balance.reset()
  if (account && channel && locks) {
    const name = `credits:${client.baseUrl}:${account}`
    try {
      const tabs = shareBetweenTabs(channel(name), account, balance, wait, signal)
      leader = tabs
      void tabs.ask()
      await locks.request(name, { signal }, () => {
        leader = undefined
        tabs.lead()
        return reader.run(tabs.tell)
      })
    } catch {
      // Ended by the signal; or a frame without an origin, which has neither. It reads for itself.
      leader?.lead()
      leader = undefined
    }
  }
  await reader.run()
}
