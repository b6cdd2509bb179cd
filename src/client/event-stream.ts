import type { Balance } from '../contract/balance.js'
import { routes } from '../contract/routes.js'
import { isBalance } from '../guards/checks.generated.js'
import { breach, checked, parsed } from './answer.js'
import { EventParser } from './event-parser.js'
import type { Transport } from './transport.js'
import { within } from './within.js'

/** The server says something every 15 s; a connection silent for so long is dead. */
const SILENCE_MAX_MS = 45_000

export interface EventOptions {
  /** The version already known: it is not sent again. */
  lastEventId?: string | undefined
  signal?: AbortSignal
  onOpen?: () => void
  onBalance: (balance: Balance) => void
  /** The server asks to wait so many milliseconds before the next connection. */
  onRetry?: (retry_ms: number) => void
}

/** One connection to the event stream, until the server ends it. */
export async function readEvents(transport: Transport, options: EventOptions): Promise<void> {
  const { lastEventId, signal, onOpen, onBalance, onRetry } = options
  const closed = new AbortController()
  const end = signal ? AbortSignal.any([signal, closed.signal]) : closed.signal
  const headers = {
    accept: 'text/event-stream',
    ...(lastEventId && { 'last-event-id': lastEventId }),
  }
  try {
    const { response, token } = await transport.open(routes.events, { headers, signal: end })
    const reader = response.body?.getReader()
    if (!reader || !response.headers.get('content-type')?.startsWith('text/event-stream'))
      throw breach('The answer is no event stream.')
    onOpen?.()
    const decoder = new TextDecoder()
    const parser = new EventParser()
    for (;;) {
      const read = () => reader.read()
      const { done, value } = await within(SILENCE_MAX_MS, transport.wait, end, read)
      if (done) return
      for (const { type, data } of parser.read(decoder.decode(value, { stream: true })))
        if (type === 'balance') onBalance(checked(parsed(data), isBalance, token))
      if (parser.retry_ms !== undefined) onRetry?.(parser.retry_ms)
    }
  } catch (thrown) {
    throw transport.failureOf(thrown, signal)
  } finally {
    closed.abort()
  }
}
