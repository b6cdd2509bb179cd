import { expect, it } from 'vitest'
import { type Fault, withFault } from '../support/broken-proxy.js'
import { check } from '../support/conformance-run.js'
import {
  COUNTS_WHAT_IS_HELD,
  findsAnybodys,
  FORGETS_KEYS,
  inBody,
  inHeaders,
  RENEWS_FOR_ANYTHING,
  SAVES_BLINDLY,
  TAKES_UNSIGNED,
} from '../support/faults.js'
import { useTestServer } from '../support/server-backend.js'

const PATIENCE_ms = 120_000
const server = useTestServer({ testMode: true })

interface Broken {
  readonly fault: Fault
  /** Where it is looked for. */
  readonly parts: string[]
  /** Exactly what fails. */
  readonly fails: string[]
}

const CASES: Record<string, Broken> = {
  'does a debit again under its key': {
    fault: FORGETS_KEYS,
    parts: ['idempotency', 'concurrency', 'draw-down'],
    fails: [
      'idempotency: debit sent again with its key is answered as before, and does nothing',
      'idempotency: a repeat comes with the present balance',
      'idempotency: a key that was used for something else is refused',
      'idempotency: the order of a body’s fields is no other body',
      'concurrency: the same request sent many times at once is done once',
    ],
  },
  'counts what is held as available': {
    fault: COUNTS_WHAT_IS_HELD,
    parts: ['two-kinds', 'reservations', 'draw-down'],
    fails: [
      'reservations: a reservation takes its credits out of the available ones at once, and pins their grants',
      'reservations: more than is available is refused with what was needed and what there was',
    ],
  },
  'finds the reservation of another account': {
    fault: findsAnybodys(),
    parts: ['tenancy', 'roles', 'reservations'],
    fails: ['tenancy: no id of another account is found by any route, and nothing there changes'],
  },
  'answers a field too much': {
    fault: inBody(/^\/v1\/balance$/, (balance) => ({ ...balance, tokens: 5 })),
    parts: ['gate', 'two-kinds', 'answers'],
    fails: ['answers: what readBalance answers is exactly what the contract says'],
  },
  'forgets which balance a stream has told': {
    fault: inHeaders(/^\/v1\/events/, (headers) => headers.delete('Last-Event-ID')),
    parts: ['stream'],
    fails: ['stream: who knows the present version is told nothing until it changes'],
  },
  'tells a statement that does not add up': {
    fault: inBody(/^\/v1\/statement/, (told) => ({ ...told, closing: Number(told.closing) + 1 })),
    parts: ['history'],
    fails: [
      'history: the statement tells what became of the credits, and adds up',
      'history: a statement goes on where the one before has ended',
      'history: without instants the statement is of the present period',
      'history: a statement may be of the period before the present one',
    ],
  },
  'charges a cent more than it says': {
    fault: inBody(/^\/v1\/quote/, (quote) => ({ ...quote, total: Number(quote.total) + 1 })),
    parts: ['buying', 'records'],
    fails: ['buying: a quote is the price times the quantity, with the tax on it rounded once'],
  },
  'overwrites what somebody else has saved': {
    fault: SAVES_BLINDLY,
    parts: ['buying', 'records'],
    fails: ['records: who has not seen the newest details does not overwrite them'],
  },
  'takes a token that is not signed': {
    fault: TAKES_UNSIGNED,
    parts: ['tokens', 'roles'],
    fails: ['tokens: a token that says it is not signed is refused'],
  },
  'renews for any invoice that is paid': {
    fault: RENEWS_FOR_ANYTHING,
    parts: ['renewal', 'trial'],
    fails: ['renewal: an invoice for another reason grants nothing'],
  },
}

it.each(Object.entries(CASES))(
  'a backend that %s',
  { timeout: PATIENCE_ms },
  async (_, { fault, parts, fails }) => {
    const { code, failed } = await withFault(server.url, fault, (url) => check(url, { parts }))
    expect(failed).toEqual(fails)
    expect(code).toBe(1)
  },
)

it('fails nothing through a proxy that changes nothing', { timeout: PATIENCE_ms }, async () => {
  const parts = [...new Set(Object.values(CASES).flatMap((one) => one.parts))]
  const { code, failed } = await withFault(server.url, {}, (url) => check(url, { parts }))
  expect({ code, failed }).toEqual({ code: 0, failed: [] })
})
