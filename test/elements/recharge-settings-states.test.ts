import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { RechargeSettings } from '../../src/elements/recharge-settings.js'
// Loaded beforehand: what a page waits for it is not what is asked here.
import '../../src/elements/recharge-work.js'
import { clientAnswering, inTurn, json, never, problem, status } from '../support/fake-api.js'
import { aBundles, aQuote } from '../support/purchases.js'
import { aRecharge } from '../support/recharge.js'
import { violationsAround } from './support/axe.js'
import { eventsOf, inState, mountA, textOf } from './support/page.js'
import {
  field,
  focused,
  inside,
  keeping,
  press,
  READ,
  SAVE,
  shown,
  type,
} from './support/recharge-page.js'
import { waitUntil } from './support/wait-until.js'

const standing = (element: Element): string => textOf(inside(element, '.standing'))
describe('<recharge-settings> has nothing to show', () => {
  it('while it loads, then to somebody who may not see it, to whom it says who may', async () => {
    const loading = await shown(keeping(aRecharge(), { [READ]: never }), { state: 'loading' })
    expect(inside(loading, '.bone')).to.not.equal(null)
    expect(await violationsAround(loading)).to.deep.equal([])

    const denied = await shown(keeping(aRecharge(), { [READ]: problem('forbidden') }), {
      state: 'denied',
    })
    expect(textOf(inside(denied, '[part="error"]'))).to.contain('Ask one of them to change it.')
    expect(denied.shadowRoot!.querySelectorAll('button')).to.have.length(0)
  })

  it('when it cannot be read, and can be asked again', async () => {
    const read = inTurn(status(404), json(aRecharge()))
    const element = await shown(keeping(aRecharge(), { [READ]: read }), { state: 'failed' })
    press(element, 'Try again')
    await inState(element, 'ready')
  })
})

describe('<recharge-settings> of a practice without billing details', () => {
  it('says that they are missing, and has the price once they are saved', async () => {
    const blocked = json(aBundles({ blocked: 'billing_details_required' }))
    const quote = problem('billing_details_required')
    const client = clientAnswering(
      keeping(aRecharge({ rule: null, quote: null, state: 'off', verdict: 'off' }), {
        'GET /v1/bundles': inTurn(blocked, json(aBundles())),
        'GET /v1/quote': inTurn(quote, json(aQuote({ bundle: 'credits-500', quantity: 1 }))),
      }),
    )
    const settings = html`<recharge-settings lang="en"></recharge-settings>`
    const element = mountA(RechargeSettings, client, settings)
    await waitUntil(() => inside(element, '#amount'), 'the form is there')
    const amount = (): string => textOf(inside(element, '#amount'))
    await waitUntil(() => amount().includes('then you can buy credits.'), 'the reason is said')
    expect(inside(element, '#cap-hint').textContent).to.not.contain('Suggested')
    expect(textOf(inside(element, '#try-not'))).to.equal('Billing details are missing')

    document.dispatchEvent(new CustomEvent('credits-billing-details-complete'))
    await waitUntil(() => inside(element, '#amount .total'), 'the price is there')
  })
})

describe('<recharge-settings> without a network', () => {
  it('keeps the last figures, marks them, and saves nothing', async () => {
    const element = await shown(
      keeping(aRecharge(), {
        [SAVE]: () => Promise.reject(new Error('It was saved.')),
      }),
    )
    dispatchEvent(new Event('offline'))
    await inState(element, 'offline')
    expect(textOf(inside(element, '.notice'))).to.contain('These are the last known figures.')
    expect(standing(element)).to.contain('Spent this period: $53.55')
    expect(inside(element, '#save').getAttribute('aria-disabled')).to.equal('true')
    expect(textOf(inside(element, '#why-not'))).to.contain('You can save when you are back.')
    const save = eventsOf('credits-recharge-save')
    type(element, 'threshold', '60')
    press(element, 'Save')
    await element.updateComplete
    expect(save()).to.have.length(0)
    expect(focused(element)).to.equal('')
    expect(field(element, 'threshold').value).to.equal('60')
  })
})
