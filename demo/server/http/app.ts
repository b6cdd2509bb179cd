import { Hono } from 'hono'
import { routes, type BackendRouteName } from '@virtual-practice/credits/contract'
import type { Answered } from '../operations/answered.js'
import type { RateLimit } from '../operations/rate-limit.js'
import { Refusal } from '../refusal.js'
import type { ReadWebhook } from '../payments/stripe-webhook.js'
import type { LiveBalances } from '../services/live-balances.js'
import type { Practice } from '../services/use-case.js'
import type { Authenticate } from './authenticate.js'
import { requireScope } from './caller.js'
import { type Env, problemOf } from './environment.js'
import type { AccountRouteName, BackendHandlers } from './asked.js'
import { createClockHandlers } from './clock-handlers.js'
import { createHandlers, type Handlers } from './handlers.js'
import { crossOrigin, limitedBody, observed } from './middleware.js'
import { mountPlainRoutes } from './plain-routes.js'
import { paramsIn } from './request-input.js'
import {
  receiveStripeEvent,
  STRIPE_BODY_MAX_bytes,
  STRIPE_WEBHOOKS_PATH,
} from './stripe-webhooks.js'

export interface AppDeps {
  readonly practice: Practice
  readonly live: LiveBalances
  readonly authenticate: Authenticate
  readonly rateLimit: RateLimit
  /** Throws `unavailable` while requests cannot be served. */
  readonly ready: () => Promise<void>
  /** Without it Stripe has nothing to tell. */
  readonly readWebhook?: ReadWebhook | undefined
  /** Web pages of these origins may call. */
  readonly origins: readonly string[]
  readonly bodyMax_bytes: number
  /** Hears of each request. */
  readonly answered: (request: Answered) => void
  /** Hears of what nobody expected, with the id the caller was told. */
  readonly unexpected: (error: unknown, requestId: string) => void
  /** The clock may be moved: for tests alone. */
  readonly testMode: boolean
  /** Aborted when the server ends: open streams end with it. */
  readonly ending: AbortSignal
}

/** The whole HTTP surface as a value. Opens no port and reads no environment. */
export function createApp(deps: AppDeps): Hono<Env> {
  const app = new Hono<Env>()
  app.use(observed(deps.answered))
  app.use(crossOrigin(deps.origins))
  app.use(limitedBody(deps.bodyMax_bytes, { [STRIPE_WEBHOOKS_PATH]: STRIPE_BODY_MAX_bytes }))

  mountPlainRoutes(app, deps.ready)
  const handlers = createHandlers(deps.practice, deps.live)
  const backendHandlers = createClockHandlers(deps.practice, deps.testMode)
  const { practice, readWebhook } = deps
  if (readWebhook)
    app.post(STRIPE_WEBHOOKS_PATH, (c) => {
      c.set('route', 'stripeWebhook')
      return receiveStripeEvent(practice, readWebhook, c.req.raw)
    })
  for (const name of Object.keys(handlers) as AccountRouteName[]) mount(app, name, handlers, deps)
  for (const name of Object.keys(backendHandlers) as BackendRouteName[])
    mountOfBackend(app, name, backendHandlers, deps)
  refuseOtherMethods(app)

  app.notFound((c) => problemOf(c, new Refusal('not_found', `There is nothing at ${c.req.path}.`)))
  app.onError((error, c) => {
    const refusal = error instanceof Refusal ? error : undefined
    // Who has gone away meanwhile hears of nothing, and nothing went wrong here.
    if (c.req.raw.signal.aborted) return problemOf(c, new Refusal('malformed_request', GONE))
    if (!refusal || isFailure(refusal)) deps.unexpected(error, c.get('requestId'))
    const internal = 'The request failed. Nothing is known to be done.'
    return problemOf(c, refusal ?? new Refusal('internal', internal))
  })
  return app
}

const GONE = 'The request ended before it was whole.'

/** Whether something is behind a refusal that the operator should look at. */
const isFailure = ({ code, cause }: Refusal): boolean =>
  (code === 'unavailable' || code === 'payments_unavailable') && cause !== undefined

function mount(app: Hono<Env>, name: AccountRouteName, handlers: Handlers, deps: AppDeps): void {
  const { method, path, scope } = routes[name]
  app.on(method, path, async (c) => {
    c.set('route', name)
    const caller = await deps.authenticate.caller(c.req.raw.headers)
    c.set('account', caller.account)
    const quota = await deps.rateLimit(caller)
    c.set('quota', quota)
    if (quota.exceeded) throw tooMany(quota.reset_s)
    requireScope(caller, scope)
    const params = paramsIn(c.req.param())
    const report = (error: unknown): void => deps.unexpected(error, c.get('requestId'))
    return handlers[name]({ request: c.req.raw, caller, params, ending: deps.ending, report })
  })
}

const tooMany = (retryAfter_s: number): Refusal =>
  new Refusal('rate_limited', `Try again in ${retryAfter_s} s.`, { retryAfter_s })

function mountOfBackend(
  app: Hono<Env>,
  name: BackendRouteName,
  handlers: BackendHandlers,
  { authenticate }: AppDeps,
): void {
  const { method, path } = routes[name]
  app.on(method, path, async (c) => {
    c.set('route', name)
    await authenticate.service(c.req.raw.headers)
    return handlers[name](c.req.raw)
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
