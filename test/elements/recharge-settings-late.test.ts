import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { RechargeSettings } from '../../src/elements/recharge-settings.js'
import '../../src/define/credit-purchase.js'
import '../../src/define/recharge-settings.js'
import { clientAnswering } from '../support/fake-api.js'
import { fakeTill } from '../support/fake-till.js'
import { inState, mount, textOf } from './support/page.js'
import { keeping } from './support/recharge-page.js'
import { waitUntil } from './support/wait-until.js'

describe('<recharge-settings> that comes late', () => {
  it('shows the price, where another element has read what is for sale', async () => {
    const { load } = fakeTill()
    const page = mount(
      clientAnswering(keeping()),
      html`<div>
        <credit-purchase lang="en" .loadTill=${load}></credit-purchase>
        <recharge-settings lang="en" .loadTill=${load}></recharge-settings>
      </div>`,
    )
    await inState(page.querySelector('credit-purchase')!, 'ready')
    const first = page.querySelector('recharge-settings')!
    const priceIn = (settings: Element): Element | null =>
      settings.shadowRoot!.querySelector('#amount .total')
    // With it all modules are there.
    await waitUntil(() => priceIn(first), 'the first has its price')
    const late = new RechargeSettings()
    late.lang = 'en'
    page.append(late)

    await waitUntil(() => priceIn(late), 'the late one has its price')
    expect(textOf(priceIn(late))).to.contain('53.55')
  })
})
