import { CreditsClient, type CreditsClientOptions } from '../../src/client/credits-client.js'
import { wait } from '../../src/client/time.js'
import { type ProblemCode, problemCodes } from '../../src/contract/problem-codes.js'
import { aToken } from './tokens.js'

/** Answers one request. */
export type Answer = (request: Request) => Response | Promise<Response>

/**
 * Answers by operation: `GET /v1/balance`, `POST /v1/reservations/:reservation/release`. The
 * event stream opens and stays silent, and nothing is said of what may be, unless the table does.
 */
export type Answers = Readonly<Record<string, Answer>>

const PAUSE_MAX_MS = 10_000
const NEVER_MS = 2 ** 31 - 1
const silent: Answer = () =>
  new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } })

/** Where the table says nothing: a stream that stays silent, a backend that says nothing of what may be. */
const USUAL: Answers = {
  'GET /v1/events': silent,
  'GET /v1/forecast': () => status(404)(new Request('https://forecast.test')),
  'GET /v1/can-start': () => status(404)(new Request('https://can-start.test')),
}

/**
 * The real client over a fetch that answers from a table. Nothing else is replaced, so a test
 * that passes has crossed the contract, the store, the context and the element.
 *
 * Each client has a backend of its own, so that no tab and no other test shares its figures.
 * The limits on silence never pass.
 */
export function clientAnswering(
  answers: Answers,
  options: Partial<CreditsClientOptions> = {},
): CreditsClient {
  return new CreditsClient({
    baseUrl: `https://api-${Math.random().toString(36).slice(2)}.test`,
    getToken: () => aToken(),
    fetch: fetchAnswering(answers),
    wait: (ms, signal) => wait(ms < PAUSE_MAX_MS ? ms : NEVER_MS, signal),
    ...options,
  })
}

/** The same, but pauses between tries pass at once. */
export function hastyClient(
  answers: Answers,
  options: Partial<CreditsClientOptions> = {},
): CreditsClient {
  return clientAnswering(answers, {
    wait: (ms) => (ms < PAUSE_MAX_MS ? Promise.resolve() : new Promise(() => {})),
    ...options,
  })
}

/** A fetch that answers from a table, for `configureCredits` and `<credits-provider>`. */
export function fetchAnswering(answers: Answers): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const operation = `${request.method} ${new URL(request.url).pathname}`
    const known = answers[operation] ?? answers[patternOf(operation)]
    const answer = known ?? USUAL[operation]
    if (!answer) throw new Error(`The test gave no answer for ${operation}`)
    return Promise.race([answer(request), aborted(request.signal)])
  }
}

/** Answers in order, then repeats the last. */
export function inTurn(...answers: [Answer, ...Answer[]]): Answer {
  let turn = 0
  return (request) => answers[Math.min(turn++, answers.length - 1)]!(request)
}

/** Answers, and remembers what was asked. */
export function recorded(answer: Answer): { asked: Request[]; answer: Answer } {
  const asked: Request[] = []
  return { asked, answer: (request) => (asked.push(request.clone()), answer(request)) }
}

/** Answers once it is let go. */
export function held(answer: Answer): { letGo: () => void; answer: Answer } {
  let letGo = (): void => undefined
  const wait = new Promise<void>((resolve) => (letGo = resolve))
  return { letGo: () => letGo(), answer: (request) => wait.then(() => answer(request)) }
}

/** Answers with JSON. A function is called for each request. */
export const json =
  (body: unknown): Answer =>
  (request) =>
    Response.json(
      typeof body === 'function' ? (body as (request: Request) => unknown)(request) : body,
    )

/** A status without a body, as a proxy gives it. */
export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response(null, { status: code, headers })

/** A refusal of the backend. */
export const problem =
  (code: ProblemCode, extra: object = {}, headers: Record<string, string> = {}): Answer =>
  () => {
    const body = {
      type: `https://credits.test/problems/${code}`,
      ...problemCodes[code],
      detail: problemCodes[code].title,
      code,
      requestId: 'req_1',
      ...extra,
    }
    return new Response(JSON.stringify(body), {
      status: body.status,
      headers: { 'content-type': 'application/problem+json', ...headers },
    })
  }

/** A web page where JSON was expected: a captive portal, a login page, a wrong address. */
export const webPage: Answer = () =>
  new Response('<!doctype html><title>Sign in</title>', {
    headers: { 'content-type': 'text/html' },
  })

/** No network. */
export const unreachable: Answer = () => Promise.reject(new TypeError('Failed to fetch'))

/** No answer at all, until the caller gives up. */
export const never: Answer = () => new Promise<Response>(() => {})

function patternOf(operation: string): string {
  return operation.replace(
    /(\/v1\/(reservation|purchase|invoice|credit-note|payment-method|alert|credit-request)s\/)(?!setup$)[^/]+/,
    (_, path: string, thing: string) =>
      `${path}:${thing.replace(/-(.)/, (_hyphen, letter: string) => letter.toUpperCase())}`,
  )
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason as Error)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
  })
}
