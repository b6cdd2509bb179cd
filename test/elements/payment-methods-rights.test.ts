import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { PaymentMethods } from '../../src/elements/payment-methods.js'
import '../../src/define/payment-methods.js'
import { keepingCards } from '../support/card-setup.js'
import { clientAnswering } from '../support/fake-api.js'
import { aToken } from '../support/tokens.js'
import { inState, mountA, textOf } from './support/page.js'

describe('<payment-methods> by what the token allows', () => {
  it('shows the cards, and nothing to press, to someone who may not change them', async () => {
    const element = mountA(
      PaymentMethods,
      clientAnswering(keepingCards(), { getToken: () => aToken({ scope: 'read buy' }) }),
      html`<payment-methods lang="en"></payment-methods>`,
    )
    await inState(element, 'ready')

    expect(element.shadowRoot!.querySelectorAll('li').length).to.equal(3)
    expect(textOf(element.shadowRoot!.querySelector('section'))).to.contain(
      'You can see these cards, but you cannot change them.',
    )
    expect(element.shadowRoot!.querySelectorAll('button').length).to.equal(0)
  })
})
