import { expect } from '@open-wc/testing'
import { html, render } from 'lit'
import type { CreditPurchase } from '../../src/elements/credit-purchase.js'
import { clientAnswering } from '../support/fake-api.js'
import { fakeTill } from '../support/fake-till.js'
import { place } from './support/page.js'
import {
  buttonNamed,
  hasRadio,
  oneCard,
  radioOf,
  readyToPay,
  selling,
  shopOver,
  wordsOf,
} from './support/purchase.js'
import { waitUntil } from './support/wait-until.js'

describe('the card form of <credit-purchase>', () => {
  it('is in the page itself, through two shadow roots with a provider between them', async () => {
    const till = fakeTill()
    const outer = place(html`<div></div>`)
    const inner = document.createElement('div')
    render(
      html`<credits-provider .client=${clientAnswering(selling())}>${inner}</credits-provider>`,
      outer.attachShadow({ mode: 'open' }),
    )
    const root = inner.attachShadow({ mode: 'closed' })
    render(html`<credit-purchase lang="en" .loadTill=${till.load}></credit-purchase>`, root)
    await waitUntil(() => till.container()?.querySelector('input'), 'the form is open')
    const field = till.container()!.querySelector('input')!

    expect(till.container()!.getRootNode()).to.equal(document)
    expect(till.container()!.parentElement).to.equal(outer)
    await waitUntil(() => field.getBoundingClientRect().height > 0, 'the form is seen')
    const element = root.querySelector<CreditPurchase>('credit-purchase')!
    const box = element.getBoundingClientRect()
    const spot = field.getBoundingClientRect()
    expect(spot.top).to.be.within(box.top, box.bottom)

    element.remove()
    expect(outer.childNodes.length, 'it leaves nothing').to.equal(0)
  })

  it('says that a new card is kept, and where it is removed', async () => {
    const { element } = shopOver(selling(oneCard))
    await readyToPay(element)
    await waitUntil(() => hasRadio(element, 'pm_1'))
    const kept = [...element.shadowRoot!.querySelectorAll('.note')].find((note) =>
      note.textContent.includes('Your card is kept on file with the payment provider'),
    )!
    expect(kept.checkVisibility(), 'with a card on file').to.equal(false)
    radioOf(element, 'new').click()
    await element.updateComplete

    expect(kept.checkVisibility(), 'with a new one').to.equal(true)
    expect(kept.textContent).to.contain('You can remove it under Cards.')
  })

  it('wears the look of the element, and follows it into the dark', async () => {
    const till = fakeTill()
    const { element } = shopOver(
      selling(),
      {},
      () =>
        html`<credit-purchase
          lang="en"
          style="color-scheme: light; --credits-ink: light-dark(rgb(1, 2, 3), rgb(200, 201, 202))"
          .loadTill=${till.load}
        ></credit-purchase>`,
    )
    await waitUntil(() => till.container()?.querySelector('input'))
    const input = till.container()!.querySelector('input')!
    expect(input.style.color).to.equal('rgb(1, 2, 3)')

    element.style.colorScheme = 'dark'
    await waitUntil(() => input.style.color === 'rgb(200, 201, 202)', 'the form is dark too')
  })

  it('is told the new price when something else is chosen', async () => {
    const { element, calls } = shopOver(selling())
    await waitUntil(() => calls.includes('open 5355 USD'))
    element.shadowRoot!.querySelector<HTMLInputElement>('[value="credits-2000"]')!.click()
    await waitUntil(() => calls.includes('change 19040 USD'))
  })

  it('that cannot be had says so, and is asked for again', async () => {
    let broken = true
    const { element, container } = shopOver(selling(), {
      opening: () => (broken ? Promise.reject(new Error('no frame')) : Promise.resolve()),
    })
    await waitUntil(() => wordsOf(element).includes('The card form could not be loaded.'))
    expect(buttonNamed(element, 'Purchase Credits').getAttribute('aria-disabled')).to.equal('true')
    broken = false
    buttonNamed(element, 'Try again').click()
    await waitUntil(() => container()?.querySelector('input'))
  })
})
