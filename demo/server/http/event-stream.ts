import type { Balance } from '@virtual-practice/credits/contract'
import type { LiveBalances } from '../services/live-balances.js'
import type { Caller } from './caller.js'

const KEEP_ALIVE_ms = 15_000
const RECONNECT_ms = 2_000

/**
 * Balances as server-sent events: at once unless the reader has the present version, then with
 * every change, until the token or the server ends. A reader who is slow gets only the newest.
 */
export function eventStream(
  live: LiveBalances,
  caller: Caller,
  request: Request,
  ending: AbortSignal,
): Response {
  const headers = {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const body = streamOf((outlet) => {
    const unsubscribe = live.subscribe(caller.account, (balance) => outlet.show(balance))
    const keepAlive = setInterval(() => outlet.keepAlive(), KEEP_ALIVE_ms).unref()
    const end = (): void => outlet.end()
    const expiry =
      caller.kind === 'member' ? setTimeout(end, untilThen_ms(caller.expiresAt)).unref() : undefined
    ending.addEventListener('abort', end)
    if (ending.aborted) end()
    return () => {
      unsubscribe()
      clearInterval(keepAlive)
      clearTimeout(expiry)
      ending.removeEventListener('abort', end)
    }
  }, request.headers.get('Last-Event-ID'))
  return new Response(body, { headers })
}

const untilThen_ms = (instant: Date): number => Math.max(0, instant.getTime() - Date.now())

interface Outlet {
  show(balance: Balance): void
  keepAlive(): void
  end(): void
}

/**
 * Holds at most one balance back while the reader is busy; a newer one takes its place.
 *
 * @param open called when reading begins, answers what to call when it ends
 * @param known the version the reader has already
 */
function streamOf(
  open: (outlet: Outlet) => () => void,
  known: string | null,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let newest: Balance | undefined
  let comment: string | undefined = `retry: ${RECONNECT_ms}\n\n`
  let ended = false
  let wake: (() => void) | undefined
  let close: () => void = () => undefined

  const outlet: Outlet = {
    show(balance) {
      if (String(balance.version) === known) return
      known = String(balance.version)
      newest = balance
      wake?.()
    },
    keepAlive() {
      comment ??= ': keep-alive\n\n'
      wake?.()
    },
    end() {
      ended = true
      wake?.()
    },
  }

  return new ReadableStream<Uint8Array>(
    {
      start() {
        close = open(outlet)
      },
      async pull(controller) {
        while (!newest && comment === undefined && !ended)
          await new Promise<void>((resolve) => (wake = resolve))
        const text = (comment ?? '') + (newest ? eventOf(newest) : '')
        comment = newest = undefined
        if (text) controller.enqueue(encoder.encode(text))
        if (!ended) return
        close()
        controller.close()
      },
      cancel() {
        ended = true
        close()
        wake?.()
      },
    },
    { highWaterMark: 0 },
  )
}

const eventOf = (balance: Balance): string =>
  `event: balance\nid: ${balance.version}\ndata: ${JSON.stringify(balance)}\n\n`
