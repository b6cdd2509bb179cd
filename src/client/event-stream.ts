import type { Balance } from '../contract/balance.js'
import { isBalance } from '../guards/balance.generated.js'
import { breach, checked } from './answer.js'
import { eventReader } from './event-fields.js'
import type { Token } from './token-source.js'

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

/** Tells what an answer streams, until the server ends it. `soon` sets limits in milliseconds. */
export async function readEvents(
  { body, headers }: Response,
  token: Token,
  soon: <T>(work: Promise<T>, limit_ms: number) => Promise<T>,
  { onOpen, onBalance, onRetry }: EventOptions,
): Promise<void> {
  if (!body || !headers.get('content-type')?.startsWith('text/event-stream')) throw breach()
  onOpen?.()
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const read = eventReader()
  for (;;) {
    const { done, value } = await soon(reader.read(), SILENCE_MAX_MS)
    if (done) return
    for (const field of read(decoder.decode(value, { stream: true }))) {
      if (/^\d+$/.test(field('retry'))) onRetry?.(+field('retry'))
      if (field('event') === 'balance') onBalance(checked(field('data'), isBalance, token))
    }
  }
}
