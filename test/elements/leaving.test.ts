import { expect } from '@open-wc/testing'
import { html } from 'lit'
import '../../src/define/credit-balance.js'
import '../../src/define/credit-gate.js'
import { CreditsClient } from '../../src/client/credits-client.js'
import { CreditsProvider } from '../../src/elements/credits-provider.js'
import type { Balance } from '../../src/contract/balance.js'
import { Resource } from '../../src/store/resource.js'
import { aBalance } from '../support/balances.js'
import { clientAnswering, json } from '../support/fake-api.js'
import { aCanStart } from '../support/reservations.js'
import { afterThisTest, inState, placeA } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const PAIRS = 100

/** Calls what an object's own method would be, until the test ends. */
function around<T extends object, K extends keyof T>(of: T, name: K, made: (own: T[K]) => T[K]) {
  const before = Object.getOwnPropertyDescriptor(of, name)
  const value = made(of[name])
  Object.defineProperty(of, name, { configurable: true, writable: true, value })
  afterThisTest(() => {
    if (before) Object.defineProperty(of, name, before)
    else Reflect.deleteProperty(of, name)
  })
}

/** Listeners at the document and observers of the page that were put up and not taken away. */
function leftovers(): () => { listeners: number; observing: number; following: number } {
  const listeners: unknown[] = []
  const observing = new Set<MutationObserver>()
  let following = 0
  around(document, 'addEventListener', (own) => (...args: Parameters<typeof own>) => {
    listeners.push(args[1])
    own.apply(document, args)
  })
  around(document, 'removeEventListener', (own) => (...args: Parameters<typeof own>) => {
    listeners.splice(listeners.indexOf(args[1]), 1)
    own.apply(document, args)
  })
  around(
    MutationObserver.prototype,
    'observe',
    (own) =>
      function (this: MutationObserver, ...args) {
        observing.add(this)
        own.apply(this, args)
      },
  )
  around(
    MutationObserver.prototype,
    'disconnect',
    (own) =>
      function (this: MutationObserver) {
        observing.delete(this)
        own.call(this)
      },
  )
  around(
    Resource.prototype as Resource<Balance>,
    'subscribe',
    (own) =>
      function (this: Resource<Balance>, ...args) {
        following++
        const leave = own.apply(this, args)
        return () => {
          following--
          leave()
        }
      },
  )
  return () => ({ listeners: listeners.length, observing: observing.size, following })
}

it(`holds nothing of ${2 * PAIRS} elements that have left the page`, async () => {
  const left = leftovers()
  const provider = placeA(CreditsProvider, html`<credits-provider></credits-provider>`)
  const client: CreditsClient = clientAnswering({
    'GET /v1/balance': json(aBalance()),
    'GET /v1/can-start': json(aCanStart()),
  })
  provider.client = client
  await provider.updateComplete
  const before = left()

  for (let pair = 0; pair < PAIRS; pair++) {
    const badge = document.createElement('credit-balance')
    const gate = Object.assign(document.createElement('credit-gate'), {
      feature: 'ai-scribe',
      minutes: 10,
    })
    provider.append(badge, gate)
  }
  await inState(provider.lastElementChild!, 'allowed')
  expect(left().following).to.be.at.least(2 * PAIRS)
  expect(left().observing).to.equal(1)
  provider.replaceChildren()

  // The store lingers: an element may only be on its way to another place.
  await waitUntil(() => JSON.stringify(left()) === JSON.stringify(before), 'all is let go')
})
