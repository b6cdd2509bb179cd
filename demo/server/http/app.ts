import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { REPLAYED_HEADER, routes, type RouteName } from '@virtual-practice/credits/contract'
import { Refusal } from '../refusal.js'
import type { LiveBalances } from '../services/live-balances.js'
import type { Practice } from '../services/use-case.js'
import type { Authenticate } from './authenticate.js'
import { requireScope } from './caller.js'
import { createHandlers, type Handlers } from './handlers.js'
import { problemResponse } from './problem.js'
import { BODY_MAX_bytes, paramsIn } from './request-input.js'

export interface AppDeps {
  readonly practice: Practice
  readonly live: LiveBalances
  readonly authenticate: Authenticate
  /** Web pages of these origins may call. */
  readonly origins: readonly string[]
  /** Hears of what nobody expected, with the id the caller was told. */
  readonly report: (error: unknown, requestId: string) => void
  /** Aborted when the server ends: open streams end with it. */
  readonly ending: AbortSignal
}

interface Env {
  Variables: { requestId: string }
}

const CHALLENGE = 'Bearer realm="credits"'

/** The whole HTTP surface as a value. Opens no port and reads no environment. */
export function createApp(deps: AppDeps): Hono<Env> {
  const app = new Hono<Env>()
  const handlers = createHandlers(deps.practice, deps.live)

  app.use(async (c, next) => {
    c.set('requestId', randomUUID())
    await next()
    c.header('Request-Id', c.get('requestId'))
  })
  app.use(
    cors({
      origin: [...deps.origins],
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'last-event-id'],
      exposeHeaders: [REPLAYED_HEADER, 'Retry-After'],
      maxAge: 600,
    }),
  )
  app.use(bodyLimit({ maxSize: BODY_MAX_bytes, onError: tooLarge }))

  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }))
  for (const name of Object.keys(routes) as RouteName[]) mount(app, name, handlers, deps)
  refuseOtherMethods(app)

  app.notFound((c) => problemOf(c, new Refusal('not_found', `There is nothing at ${c.req.path}.`)))
  app.onError((error, c) => {
    if (error instanceof Refusal && error.code !== 'unavailable') return problemOf(c, error)
    deps.report(error, c.get('requestId'))
    if (error instanceof Refusal) return problemOf(c, error)
    return problemOf(c, new Refusal('internal', 'The request failed. Nothing is known to be done.'))
  })
  return app
}

function mount(app: Hono<Env>, name: RouteName, handlers: Handlers, deps: AppDeps): void {
  const { method, path, scope } = routes[name]
  app.on(method, path, async (c) => {
    const caller = await deps.authenticate(c.req.raw.headers)
    requireScope(caller, scope)
    const params = paramsIn(c.req.param())
    const report = (error: unknown): void => deps.report(error, c.get('requestId'))
    return handlers[name]({ request: c.req.raw, caller, params, ending: deps.ending, report })
  })
}

/** A path that is there answers other methods with those it has. */
function refuseOtherMethods(app: Hono<Env>): void {
  for (const path of new Set(Object.values(routes).map((route) => route.path))) {
    const methods = Object.values(routes)
      .filter((route) => route.path === path)
      .map((route) => route.method)
    const allow = methods.join(', ')
    app.all(path, (c) =>
      problemOf(c, new Refusal('method_not_allowed', `Use ${allow}.`), { Allow: allow }),
    )
  }
}

function tooLarge(c: Context): Response {
  const detail = `A body has at most ${BODY_MAX_bytes} bytes.`
  return problemOf(c, new Refusal('payload_too_large', detail))
}

function problemOf(c: Context, refusal: Refusal, headers: Record<string, string> = {}): Response {
  const challenge = refusal.code === 'unauthorized' ? { 'WWW-Authenticate': CHALLENGE } : {}
  return problemResponse(refusal, c.get('requestId') as string, { ...challenge, ...headers })
}
