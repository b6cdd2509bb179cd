import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { afterThisTest } from './support/page.js'
import { radioOf, readyToPay, selling, shopOver } from './support/purchase.js'

describe('<credit-purchase> in a page', () => {
  it('tells the page’s developer once that a bundle is not for sale', async () => {
    const { warn } = console
    const warned: unknown[] = []
    afterThisTest(() => (console.warn = warn))
    console.warn = (...words: unknown[]) => void warned.push(words[0])
    const { element } = shopOver(
      selling(),
      {},
      ({ load }) =>
        html`<credit-purchase lang="en" bundle="gone" .loadTill=${load}></credit-purchase>`,
    )
    await readyToPay(element)
    element.refresh()
    await readyToPay(element)

    expect(warned.length).to.equal(1)
    expect(warned[0]).to.contain('bundle="gone" is not for sale')
    expect(radioOf(element, 'credits-100').checked).to.equal(true)
  })
})
