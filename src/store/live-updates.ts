import type { Connection } from '../client/connection.js'
import { CreditsError } from '../client/credits-error.js'
import { surroundings } from '../client/surroundings.js'
import type { Balance } from '../contract/balance.js'
import { isBalance } from '../guards/balance.generated.js'
import { backoff } from './backoff.js'
import { pageSignals, type PageSignals } from './page-signals.js'
import type { Resource } from './resource.js'
import { shareBetweenTabs, type TabChannel, type TabLocks } from './tab-sharing.js'

/** A tab that cannot share reads so often while it is visible, in milliseconds. */
const POLL_MS = 60_000

/** Longer than this no backend's wish for rest is granted, in milliseconds. */
const REST_MAX_MS = 300_000

export interface LiveSources {
  client: Connection
  balance: Resource<Balance>
  /** This page, unless told. */
  page?: PageSignals
  /** Throws where there is none: then each tab reads for itself, as it does without locks. */
  channel?: (name: string) => TabChannel
  /** Null: there are none. */
  locks?: TabLocks | null
  /** A balance that the page has, or a promise of one: it may save the first read. */
  initialData?: unknown
}

/**
 * Keeps the balance current until the signal is aborted. Of all tabs of an account the one with
 * the lock reads and keeps the event stream, and the others take its figures. Where tabs cannot
 * find each other, or the token does not name the account, each reads on focus and now and then.
 * Never rejects.
 */
export async function keepCurrent(sources: LiveSources, signal: AbortSignal): Promise<void> {
  const {
    client,
    balance,
    initialData,
    page = pageSignals,
    channel = browserChannel,
    locks = browserLocks,
  } = sources
  /** While another tab reads: asks that one. */
  let askLeader: (() => Promise<void>) | undefined
  /** Ends a rest or a connection, so that the work goes on at once. None while it reads. */
  let nudge: AbortController | undefined
  let resting = false
  /** Of the token, as soon as there is one. */
  let account: string | undefined
  let failures = 0
  /** The rest that the backend asks for, in milliseconds. */
  let asked_ms = 0

  page.listen((heard) => {
    if (heard === 'offline') balance.fail(new CreditsError(heard, 'No network.'))
    else if (askLeader) void askLeader()
    else if (heard === 'online' || resting)
      if (nudge) nudge.abort()
      else void balance.refresh()
  }, signal)

  const goesOn = (): boolean => !signal.aborted

  const nudged = (): AbortSignal =>
    AbortSignal.any([signal, (nudge = new AbortController()).signal])

  const rest = async (ms: number, end: AbortSignal): Promise<void> => {
    resting = true
    await client.wait(ms, end)
    resting = false
  }

  const restAfterFailure = (end: AbortSignal): Promise<void> =>
    rest(Math.min(asked_ms, REST_MAX_MS) + backoff(failures++, client.random), end)

  /**
   * Reads and listens in turn. While the stream is open nothing needs reading; after a gap in it
   * the backend says what changed. Without `tell`, which is called after whatever is heard,
   * there is no stream.
   */
  const run = async (tell?: () => void): Promise<void> => {
    let due = !balance.snapshot.data
    while (goesOn()) {
      nudge = undefined
      const read = due
      if (read) await balance.refresh()
      tell?.()
      const { data, error } = balance.snapshot
      const end = nudged()
      if (error) asked_ms = error.retryAfter_ms ?? 0
      // While the connection lasted, what is held was current.
      due = true
      if (tell && !error)
        try {
          await client.events({
            lastEventId: data && `${data.version}`,
            signal: end,
            onOpen() {
              failures = asked_ms = 0
              due = false
            },
            onBalance(next) {
              balance.accept(next)
              tell()
            },
            onRetry: (ms) => (asked_ms = ms),
          })
        } catch (thrown) {
          // The connection is made again. What was heard and not understood has to be read.
          const { code, retryAfter_ms = 0 } = CreditsError.from(thrown)
          due ||= code === 'contract'
          asked_ms = Math.max(asked_ms, retryAfter_ms)
        }
      // A connection that could not be made again: a read shows whether the figure still holds.
      if (tell && due && !read) continue
      if (tell || error) await restAfterFailure(end)
      else {
        failures = 0
        do await rest(POLL_MS, end)
        while (!page.isVisible() && !end.aborted)
      }
      due ||= nudge!.signal.aborted
    }
  }

  const takeInitial = (data: unknown): void => {
    if (!signal.aborted && isBalance(data) && (account ?? data.account) === data.account)
      balance.accept(data)
  }
  Promise.resolve(initialData).then(takeInitial, () => {
    // What the page promised did not come. It is read.
  })

  // Nothing can be asked before there is a token.
  while (goesOn()) {
    nudge = undefined
    try {
      account = (await client.claims()).account
      break
    } catch (thrown) {
      if (goesOn()) balance.fail(CreditsError.from(thrown))
      await restAfterFailure(nudged())
    }
  }
  if (signal.aborted) return
  const held = balance.snapshot.data
  if (account && held && held.account !== account) balance.reset()
  if (account && locks) {
    const name = `credits:${client.baseUrl}:${account}`
    try {
      const { ask, tell } = shareBetweenTabs(channel(name), account, balance, client.wait, signal)
      askLeader = async () => {
        if (!(await ask()) && askLeader && goesOn()) await balance.refresh()
      }
      void askLeader()
      await locks.request(name, { signal }, () => {
        askLeader = undefined
        tell()
        return run(tell)
      })
    } catch {
      // Ended by the signal; or no channel, or a frame without an origin. It reads for itself.
    }
    askLeader = undefined
  }
  await run()
}

const browserLocks: TabLocks | null | undefined = surroundings.navigator?.locks
const browserChannel = (name: string): TabChannel => new BroadcastChannel(name)
