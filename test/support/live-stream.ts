import type { Balance } from '../../src/contract/balance.js'
import type { Answer } from './fake-api.js'

const encoder = new TextEncoder()

export interface LiveStream {
  /** For `GET /v1/events`. Any number of connections may be open. */
  readonly answer: Answer
  /** Every request that opened a connection, oldest first. */
  readonly requests: readonly Request[]
  readonly open: number
  /** Tells every connection of a new balance. */
  send: (balance: Balance) => void
  /** Sends text as it is. */
  write: (text: string) => void
  /** Closes every connection politely. */
  end: () => void
  /** Breaks every connection. */
  fail: () => void
}

/** An event stream that a test writes to. */
export function liveStream(): LiveStream {
  const requests: Request[] = []
  const connections = new Set<ReadableStreamDefaultController<Uint8Array>>()
  const each = (act: (connection: ReadableStreamDefaultController<Uint8Array>) => void): void =>
    connections.forEach(act)
  const write = (text: string): void => each((one) => one.enqueue(encoder.encode(text)))
  const closeAll = (act: (connection: ReadableStreamDefaultController<Uint8Array>) => void) => {
    each(act)
    connections.clear()
  }
  return {
    requests,
    get open() {
      return connections.size
    },
    write,
    send: (balance) =>
      write(`event: balance\nid: ${balance.version}\ndata: ${JSON.stringify(balance)}\n\n`),
    end: () => closeAll((one) => one.close()),
    fail: () => closeAll((one) => one.error(new TypeError('The connection broke'))),
    answer: (request) => {
      requests.push(request)
      const body = new ReadableStream<Uint8Array>({
        start: (connection) => {
          connections.add(connection)
          request.signal.addEventListener('abort', () => {
            if (connections.delete(connection)) connection.error(request.signal.reason)
          })
        },
      })
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    },
  }
}
