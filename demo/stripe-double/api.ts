import type { Call, Route } from './answer.js'
import { expanded } from './expand.js'
import { Form } from './form.js'
import { Refusal } from './refusal.js'
import { checkoutPageRoutes } from './routes/checkout-page.js'
import { checkoutRoutes } from './routes/checkout.js'
import { customerRoutes } from './routes/customers.js'
import { paymentIntentRoutes } from './routes/payment-intents.js'
import { paymentMethodRoutes } from './routes/payment-methods.js'
import { recordRoutes } from './routes/records.js'
import { setupIntentRoutes } from './routes/setup-intents.js'
import { randomText, type State } from './state.js'

export interface Keys {
  readonly secret: string
  readonly publishable: string
}

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly body: string
  readonly authorization: string | undefined
  readonly idempotencyKey: string | undefined
  readonly origin: string
}

export interface Answered {
  readonly status: number
  readonly body: object
  readonly headers: Record<string, string>
}

/** The answer to the first request with an idempotency key. */
export interface Remembered {
  readonly print: string
  readonly answered: Answered
}

const ROUTES: readonly (Route & { readonly pattern: RegExp })[] = [
  ...customerRoutes,
  ...paymentMethodRoutes,
  ...setupIntentRoutes,
  ...paymentIntentRoutes,
  ...checkoutRoutes,
  ...checkoutPageRoutes,
  ...recordRoutes,
].map((route) => ({
  ...route,
  pattern: new RegExp(`^${route.path.replaceAll(':id', '([A-Za-z0-9_]+)')}$`),
}))

const noKey = (message: string): Refusal =>
  new Refusal(401, { type: 'invalid_request_error', message })

function keyOf({ authorization = '' }: Asked, keys: Keys): Call['key'] {
  const [, scheme, value = ''] = /^(Bearer|Basic) (.+)$/.exec(authorization) ?? []
  const key = scheme === 'Basic' ? Buffer.from(value, 'base64').toString().split(':')[0] : value
  if (key === keys.secret) return 'secret'
  if (key === keys.publishable) return 'publishable'
  throw noKey(
    key ? `Invalid API Key provided: ${key.slice(0, 8)}***` : 'You did not provide an API key.',
  )
}

function find(asked: Asked): { route: Route; ids: string[] } {
  for (const route of ROUTES) {
    const found = route.method === asked.method ? route.pattern.exec(asked.path) : null
    if (found) return { route, ids: found.slice(1) }
  }
  throw new Refusal(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${asked.method}: ${asked.path}).`,
  })
}

/** Answers requests to Stripe's API, each idempotency key once. */
export class Api {
  /** By idempotency key. */
  readonly remembered = new Map<string, Remembered>()

  constructor(
    readonly state: State,
    readonly keys: Keys,
  ) {}

  answer(asked: Asked): Answered {
    const headers = { 'request-id': `req_${randomText(14)}` }
    try {
      const key = keyOf(asked, this.keys)
      const idempotencyKey = asked.method === 'POST' ? asked.idempotencyKey : undefined
      if (idempotencyKey === undefined) return this.#do(asked, key, headers)
      return this.#once(idempotencyKey, asked, key, headers)
    } catch (error) {
      return refused(error, headers)
    }
  }

  #once(
    idempotencyKey: string,
    asked: Asked,
    key: Call['key'],
    headers: Record<string, string>,
  ): Answered {
    const print = `${asked.method} ${asked.path} ${asked.body}`
    const before = this.remembered.get(idempotencyKey)
    if (before && before.print !== print)
      throw new Refusal(400, {
        type: 'idempotency_error',
        message:
          'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
          `Try using a key other than '${idempotencyKey}' if you meant to execute a different request.`,
      })
    const own = { 'idempotency-key': idempotencyKey }
    if (before)
      return {
        ...before.answered,
        headers: { ...before.answered.headers, ...headers, 'idempotent-replayed': 'true' },
      }
    const answered = this.#do(asked, key, { ...headers, ...own }, idempotencyKey)
    // A request that was never understood may be mended and sent again with its key.
    if (answered.status !== 400 || !isAboutParam(answered.body))
      this.remembered.set(idempotencyKey, { print, answered })
    return answered
  }

  #do(
    asked: Asked,
    key: Call['key'],
    headers: Record<string, string>,
    idempotencyKey: string | null = null,
  ): Answered {
    const { state } = this
    state.request = { id: headers['request-id'] ?? null, idempotency_key: idempotencyKey }
    try {
      const { route, ids } = find(asked)
      if (key === 'publishable' && !route.inBrowser)
        throw noKey('This API call cannot be made with a publishable API key.')
      const form = new Form(new URLSearchParams(asked.method === 'GET' ? asked.query : asked.body))
      const object = route.answer({ state, form, ids, key, origin: asked.origin })
      return { status: 200, body: expanded(state, object, form.list('expand')), headers }
    } catch (error) {
      return refused(error, headers)
    } finally {
      state.request = null
    }
  }
}

const isAboutParam = (body: object): boolean =>
  'error' in body && typeof body.error === 'object' && body.error !== null && 'param' in body.error

function refused(error: unknown, headers: Record<string, string>): Answered {
  if (!(error instanceof Refusal)) throw error
  const retry = { 'stripe-should-retry': String(error.status >= 429) }
  return { status: error.status, body: { error: error.body }, headers: { ...headers, ...retry } }
}
