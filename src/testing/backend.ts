import { IDEMPOTENCY_HEADER, REPLAYED_HEADER, type RouteName, routes } from '../contract/routes.js'
import { act } from './acts.js'
import { readBody, readQuery, routeOf } from './asked.js'
import { balanceOf } from './balance.js'
import { callerOf, requireScope } from './caller.js'
import { type Handler, HANDLERS } from './handlers.js'
import type { Practice } from './practice.js'
import { problemResponse, refuse, Refusal } from './refusal.js'

const KEY = /^[A-Za-z0-9_-]{1,64}$/

/** To do these twice is no different from once. */
const REPEATABLE: readonly RouteName[] = ['followPurchase', 'cancelPurchase', 'setClock']

interface Done {
  readonly body: string
  readonly answer: object
}

/**
 * A `fetch` that answers as the backend does, for addresses under `baseUrl`. To all others there is no
 * network.
 */
export function fetchOf(practice: Practice, baseUrl: string): typeof fetch {
  const done = new Map<string, Done>()
  let asked = 0
  return async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const { origin, pathname } = new URL(request.url)
    if (origin !== baseUrl) throw new TypeError(`The fake account is at ${baseUrl}.`)
    asked += 1
    try {
      return await answer(practice, request, pathname, done)
    } catch (thrown) {
      if (thrown instanceof Refusal) return problemResponse(thrown, `req_${asked}`)
      throw thrown
    }
  }
}

async function answer(
  practice: Practice,
  request: Request,
  path: string,
  done: Map<string, Done>,
): Promise<Response> {
  const { name, scope, id } = routeOf(request.method, path)
  const caller = callerOf(request.headers, practice.account.account)
  requireScope(caller, scope)
  const key = keyOf(name, request)
  const query = readQuery(name, new URL(request.url))
  const body = await readBody(name, request)
  const handler = HANDLERS[name] as Handler<RouteName> | undefined
  if (!handler) return refuse('method_not_allowed', `The fake account does not do ${name}.`)
  const work = (): object => handler({ practice, caller, id, query, body, request })
  if (routes[name].method === 'GET') return responseOf(work())
  const said = JSON.stringify([id, body])
  const before = key === undefined ? undefined : done.get(`${name} ${key}`)
  if (before && before.body !== said) refuse('idempotency_conflict')
  if (before) return responseOf(present(practice, before.answer), { [REPLAYED_HEADER]: 'true' })
  const answered = structuredClone(act(practice, work))
  if (key !== undefined) done.set(`${name} ${key}`, { body: said, answer: answered })
  return responseOf(present(practice, answered))
}

/** Undefined where none is needed. Throws `malformed_request`. */
function keyOf(name: RouteName, { headers }: Request): string | undefined {
  if (routes[name].method === 'GET' || name === 'setClock') return undefined
  const key = headers.get(IDEMPOTENCY_HEADER) ?? ''
  if (!KEY.test(key))
    refuse('malformed_request', `Send ${IDEMPOTENCY_HEADER}: 1 to 64 characters of A-Z a-z 0-9 _ -`)
  return REPEATABLE.includes(name) ? undefined : key
}

/** The balance beside an answer is the one of now. */
const present = (practice: Practice, answer: object): object =>
  'balance' in answer ? { ...answer, balance: balanceOf(practice) } : answer

const responseOf = (answer: object, headers: Record<string, string> = {}): Response =>
  answer instanceof Response
    ? answer
    : Response.json(answer, { headers: { 'cache-control': 'no-store', ...headers } })
