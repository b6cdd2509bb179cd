import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ZodError } from 'zod'
import { Api, type Asked, type Keys } from './api.js'
import { Control } from './control.js'
import { COMMANDS } from './control-routes.js'
import { befalling, type Fault, refusalOf } from './faults.js'
import { KeptFile } from './kept-file.js'
import { pageAt } from './pages.js'
import { Refusal } from './refusal.js'
import { settleDue } from './settling-soon.js'
import { createState } from './state.js'
import { type Endpoint, Webhooks } from './webhooks.js'

export interface DoubleOptions {
  /** 0 takes any port that is free. */
  readonly port?: number
  readonly keys?: Keys
  readonly webhook?: Endpoint
  /** Milliseconds. The control moves it on from there. */
  readonly now?: () => number
  /** Where all it knows is kept until it starts again. Without one it forgets. */
  readonly file?: string
  /** Settles what is processing after so many seconds. Without it, only the control does. */
  readonly settleAfter_s?: number
}

export interface Double {
  /** `http://127.0.0.1:<port>`, where the API, Stripe.js and the hosted pages are. */
  readonly url: string
  readonly port: number
  readonly keys: Keys
  readonly control: Control
  close(): Promise<void>
}

export const DOUBLE_KEYS: Keys = { secret: 'sk_test_double', publishable: 'pk_test_double' }

const BODY_MAX = 1_000_000
const SETTLING_PAUSE_MS = 1000

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  const incoming: AsyncIterable<Buffer> = request
  for await (const bytes of incoming) {
    size += bytes.length
    if (size > BODY_MAX)
      throw new Refusal(413, { type: 'invalid_request_error', message: 'Too long.' })
    parts.push(bytes)
  }
  return Buffer.concat(parts).toString()
}

function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { ...headers, 'content-type': 'application/json' })
  response.end(JSON.stringify(body ?? {}, null, 2))
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** Stripe on loopback: its API, Stripe.js, the hosted checkout, and `/_double/` to play fate. */
export async function createDouble(options: DoubleOptions = {}): Promise<Double> {
  const { port = 0, keys = DOUBLE_KEYS, now = Date.now } = options
  let ahead_s = 0
  const state = createState(() => Math.floor(now() / 1000) + ahead_s)
  const webhooks = new Webhooks()
  webhooks.endpoint = options.webhook
  state.onEvent = (event) => webhooks.hear(event)
  const faults: Fault[] = []
  const control = new Control(state, webhooks, faults, (seconds) => (ahead_s += seconds))
  const api = new Api(state, keys)
  const kept = options.file ? new KeptFile(options.file, state, api.remembered) : undefined
  kept?.read()

  const { settleAfter_s } = options
  const settling =
    settleAfter_s === undefined
      ? undefined
      : setInterval(() => {
          if (settleDue(control, settleAfter_s) > 0) kept?.write()
        }, SETTLING_PAUSE_MS)

  async function answerApi(request: IncomingMessage, response: ServerResponse, asked: Asked) {
    const fault = befalling(faults, asked.method, asked.path)
    const refusal = refusalOf(fault)
    if (refusal) return reply(response, refusal.status, { error: refusal.body })
    if (fault === 'cut_before') return void request.socket.destroy()
    const { status, body, headers } = api.answer(asked)
    if (asked.method !== 'GET') kept?.write()
    if (fault === 'cut_after') return void request.socket.destroy()
    if (fault === 'late') await webhooks.arrived()
    if (fault === 'held') await control.answers.hold()
    reply(response, status, body, headers)
  }

  async function answerControl(request: IncomingMessage, response: ServerResponse, name: string) {
    const run = COMMANDS[name]
    // A page in a browser says where it is from; fate is for tests and scripts only.
    if (!run || request.method !== 'POST' || request.headers.origin !== undefined)
      return reply(response, 404, { error: { message: 'The control has no such command.' } })
    const given: unknown = JSON.parse((await bodyOf(request)) || '{}')
    const result = await run(control, given)
    kept?.write()
    reply(response, 200, result)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, search, origin } = new URL(request.url ?? '/', url)
    if (path.startsWith('/_double/')) return answerControl(request, response, path.slice(9))
    if (!path.startsWith('/v1/')) {
      const page = pageAt(path, keys)
      response.writeHead(page.status, page.headers)
      response.end(page.body)
      return
    }
    const body = await bodyOf(request)
    const { authorization, 'idempotency-key': idempotencyKey } = request.headers
    await answerApi(request, response, {
      method: request.method ?? 'GET',
      path,
      query: search,
      body,
      authorization,
      idempotencyKey: one(idempotencyKey),
      origin,
    })
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof Refusal) reply(response, error.status, { error: error.body })
      else if (error instanceof ZodError || error instanceof SyntaxError)
        reply(response, 400, { error: { message: error.message } })
      else reply(response, 500, { error: { message: String(error) } })
    })
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', listening)
  })
  const { port: taken } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${taken}`
  const close = (): Promise<void> => {
    clearInterval(settling)
    webhooks.close()
    return new Promise((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  }
  return { url, port: taken, keys, control, close }
}
