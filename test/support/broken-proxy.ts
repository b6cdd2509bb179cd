import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

export interface Forwarded {
  readonly method: string
  readonly path: string
  readonly headers: Headers
  readonly body: Buffer
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** What one backend does wrong. */
export interface Fault {
  /** What is asked in place of it. */
  readonly asked?: (request: Forwarded) => Forwarded
  /** What is answered in place of it, streams left alone. `ask` asks the backend something else. */
  readonly answered?: (
    answer: Answer,
    request: Forwarded,
    ask: (request: Forwarded) => Promise<Answer>,
  ) => Answer | Promise<Answer>
}

/** A backend that is another one but for a fault. */
export async function withFault<T>(
  url: string,
  { asked = (request) => request, answered = (answer) => answer }: Fault,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const fetched = ({ method, path, headers, body }: Forwarded) =>
    fetch(url + path, { method, headers, ...(body.length > 0 && { body: new Uint8Array(body) }) })
  const answerOf = async (response: Response): Promise<Answer> => {
    const { status, headers } = response
    return { status, headers, text: await response.text() }
  }
  const ask = async (request: Forwarded) => answerOf(await fetched(request))
  const forward = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = asked({
      method: incoming.method!,
      path: incoming.url!,
      headers: forwardable(incoming.headers),
      body: await buffer(incoming),
    })
    const response = await fetched(request)
    if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      const stream = Readable.fromWeb(response.body as never)
      stream.on('error', () => outgoing.destroy())
      outgoing.on('close', () => stream.destroy())
      stream.pipe(outgoing)
      return
    }
    const answer = await answered(await answerOf(response), request, ask)
    const kept = [...answer.headers].filter(([name]) => !OF_THE_CONNECTION.test(name))
    outgoing.writeHead(answer.status, Object.fromEntries(kept))
    outgoing.end(answer.text)
  }
  // A connection that the backend breaks off is broken off here too.
  const server = createServer((incoming, outgoing) => {
    forward(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const OF_THE_CONNECTION =
  /^(connection|keep-alive|content-length|content-encoding|transfer-encoding)$/

function forwardable(headers: NodeJS.Dict<string | string[]>): Headers {
  const own = /^(host|connection|content-length|transfer-encoding|expect)$/
  const kept = Object.entries(headers).filter(([name]) => !own.test(name))
  return new Headers(kept.map(([name, value]): [string, string] => [name, String(value)]))
}
