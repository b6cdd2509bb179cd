/* eslint-disable @typescript-eslint/unbound-method -- each is called on its own object again */
import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../src/define/credit-balance.js'
import '../../src/define/credit-gate.js'
import { CreditsClient } from '../../src/client/credits-client.js'
import type { Balance } from '../../src/contract/balance.js'
import { Resource } from '../../src/store/resource.js'
import { aBalance } from '../support/balances.js'
import { clientAnswering, json } from '../support/fake-api.js'
import { aCanStart } from '../support/reservations.js'
import { afterThisTest, inState, place } from './support/page.js'

const PAIRS = 100

/** Listeners at the document and observers of the page that were put up and not taken away. */
function leftovers(): () => { listeners: number; observing: number; following: number } {
  const { addEventListener, removeEventListener } = document
  const { observe, disconnect } = MutationObserver.prototype
  const { subscribe } = Resource.prototype
  const listeners: unknown[] = []
  const observing = new Set<MutationObserver>()
  let following = 0
  afterThisTest(() => {
    Object.assign(document, { addEventListener, removeEventListener })
    Object.assign(MutationObserver.prototype, { observe, disconnect })
    Object.assign(Resource.prototype, { subscribe })
  })
  document.addEventListener = function (...args: Parameters<typeof addEventListener>) {
    listeners.push(args[1])
    addEventListener.apply(document, args)
  } as typeof addEventListener
  document.removeEventListener = function (...args: Parameters<typeof removeEventListener>) {
    listeners.splice(listeners.indexOf(args[1]), 1)
    removeEventListener.apply(document, args)
  } as typeof removeEventListener
  MutationObserver.prototype.observe = function (...args) {
    observing.add(this)
    observe.apply(this, args)
  }
  MutationObserver.prototype.disconnect = function () {
    observing.delete(this)
    disconnect.call(this)
  }
  Resource.prototype.subscribe = function (this: Resource<Balance>, ...args) {
    following++
    const leave = subscribe.apply(this, args)
    return () => {
      following--
      leave()
    }
  }
  return () => ({ listeners: listeners.length, observing: observing.size, following })
}

it(`holds nothing of ${2 * PAIRS} elements that have left the page`, async () => {
  const left = leftovers()
  const provider = place<HTMLElementTagNameMap['credits-provider']>(
    html`<credits-provider></credits-provider>`,
  )
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
  await waitUntil(() => JSON.stringify(left()) === JSON.stringify(before), 'all is let go', {
    timeout: 8000,
  })
})
