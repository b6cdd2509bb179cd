import { balanceOf } from './balance.js'
import type { Practice } from './practice.js'

/** In real time: whoever hears nothing for longer takes the connection for dead. */
const KEEP_ALIVE_MS = 15_000

/**
 * Balances as server-sent events: at once unless the reader has the present version, then with every
 * change, until the reader goes.
 */
export function eventStream(practice: Practice, request: Request): Response {
  let known = request.headers.get('last-event-id')
  let close = (): void => undefined
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string): void => controller.enqueue(encoder.encode(text))
      const show = (): void => {
        const balance = balanceOf(practice)
        const id = String(balance.version)
        if (id === known) return
        known = id
        write(`event: balance\nid: ${id}\ndata: ${JSON.stringify(balance)}\n\n`)
      }
      const beat = setInterval(() => write(': keep-alive\n\n'), KEEP_ALIVE_MS)
      close = () => {
        clearInterval(beat)
        practice.listeners.delete(show)
      }
      request.signal.addEventListener('abort', () => {
        close()
        controller.error(request.signal.reason)
      })
      practice.listeners.add(show)
      write('retry: 2000\n\n')
      show()
    },
    cancel: () => close(),
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  })
}
