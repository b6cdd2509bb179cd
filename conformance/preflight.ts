import { routes, type Balance } from '@virtual-practice/credits/contract'
import { randomBytes, randomUUID } from 'node:crypto'
import { bearer, serviceHeaders, type Known } from './backend.js'
import type { Options } from './options.js'
import { chooseFeature } from './work.js'
import { Wire, type Incoming } from './wire.js'

/** Nothing can be checked, and why, in plain words. */
export class Unreachable extends Error {}

/** Sees that a backend answers and takes the key, and what it offers. Throws `Unreachable`. */
export async function learn(options: Options): Promise<Known> {
  const wire = new Wire(options.url)
  const headers = serviceHeaders(
    options.serviceKey,
    `conformance-${randomBytes(12).toString('hex')}`,
  )
  await ask(wire, 'createAccount', {
    ...headers,
    'Idempotency-Key': randomUUID(),
    'Content-Type': 'application/json',
  })
  const { body } = await ask(wire, 'readBalance', headers)
  const feature = chooseFeature(body as Partial<Balance>, options.feature)
  if (!feature)
    throw new Unreachable(
      `No feature of this backend ${options.feature === undefined ? '' : `called ${options.feature} `}` +
        'can be used: one is needed of which a unit of work costs at most one credit, and of which ' +
        '250 credits are no more than a day. Name one by --feature.',
    )
  return { feature, hasClock: !options.noClock && (await offersClock(wire, options)) }
}

async function ask(
  wire: Wire,
  name: 'createAccount' | 'readBalance',
  headers: Record<string, string>,
): Promise<Incoming> {
  const { method, path } = routes[name]
  const body = method === 'POST' ? JSON.stringify({ timeZone: 'UTC', currency: 'USD' }) : undefined
  let incoming: Incoming
  try {
    incoming = await wire.send({ method, path, headers, body })
  } catch (error) {
    throw new Unreachable(`Nothing answers at ${wire.base}: ${reasonOf(error)}.`)
  }
  const { status, text } = incoming
  if (status === 401 || status === 403)
    throw new Unreachable(`${wire.base} refuses the key in CREDITS_SERVICE_KEY (${status}).`)
  if (status < 200 || status > 299 || !hasFields(incoming.body))
    throw new Unreachable(
      `${method} ${wire.base}${path} answered ${status}, which is no credits backend: ${text.slice(0, 200)}`,
    )
  return incoming
}

const hasFields = (body: unknown): boolean => typeof body === 'object' && body !== null

/** The clock is only looked at: a backend without one says that there is no such thing. */
async function offersClock(wire: Wire, { serviceKey }: Options): Promise<boolean> {
  const { method, path } = routes.readClock
  const { status } = await wire.send({ method, path, headers: bearer(serviceKey) })
  return status === 200
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error
  if (!(cause instanceof Error)) return message
  const { code } = cause as Error & { code?: string }
  return code ?? cause.message
}
