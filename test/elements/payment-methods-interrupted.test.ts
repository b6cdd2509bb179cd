import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { keepingCards, someCards } from '../support/card-setup.js'
import { held, inTurn, json, problem } from '../support/fake-api.js'
import { eventsOf, textOf } from './support/page.js'
import {
  alertIn,
  all,
  asking,
  button,
  dialog,
  LIST,
  REMOVE,
  says,
  shown,
  USE,
} from './support/payment-page.js'
import { waitUntil } from './support/wait-until.js'

describe('<payment-methods> while its network, its token or another tab comes between', () => {
  it('keeps asking while a card is being removed, however often Escape is pressed', async () => {
    const refusal = held(problem('forbidden'))
    const element = await shown({ ...keepingCards(), [REMOVE]: refusal.answer })
    await asking(element, 'Mastercard ending in 4444')
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => button(element, 'Removing…'))
    await sendKeys({ press: 'Escape' })
    await sendKeys({ press: 'Escape' })
    refusal.letGo()
    await waitUntil(() => alertIn(element).includes('you do not have permission to do that'))
    expect(dialog(element).matches(':modal')).to.equal(true)

    await sendKeys({ press: 'Escape' })
    await waitUntil(() => !dialog(element).open)
    await asking(element, 'American Express ending in 0005')
    expect(alertIn(element)).to.equal('')
  })

  it('takes a card off the list that was removed elsewhere while it asked', async () => {
    const left = someCards().filter(({ id }) => id !== 'pm_2')
    const complete = eventsOf('credits-payment-methods-complete')
    const element = await shown({
      ...keepingCards(),
      [LIST]: inTurn(json({ paymentMethods: someCards() }), json({ paymentMethods: left })),
      [REMOVE]: problem('not_found'),
    })
    await asking(element, 'Mastercard ending in 4444')
    button(element, 'Remove').click()
    await says(element, 'Mastercard ending in 4444 was removed.')
    expect(dialog(element).open).to.equal(false)
    expect(all(element, 'li')).to.have.length(2)
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'add')
    expect(complete()[0]!.detail.paymentMethods).to.deep.equal(left)
  })

  it('says that nothing was changed, also while it says that the cards may be old', async () => {
    const element = await shown({
      ...keepingCards(),
      [LIST]: inTurn(json({ paymentMethods: someCards() }), problem('unauthorized')),
      [USE]: problem('unauthorized'),
    })
    element.refresh()
    await says(element, 'Sign in again to see cards.')
    button(element, 'Make default: Mastercard ending in 4444').click()
    await says(element, 'The card was not changed: sign in again first.')
  })

  it('says again what came to nothing again', async () => {
    const failed = 'The card was not changed: you do not have permission to do that.'
    const element = await shown({ ...keepingCards(), [USE]: problem('forbidden') })
    const status = all(element, '[role="status"]')[0]!
    button(element, 'Make default: Mastercard ending in 4444').click()
    await says(element, failed)
    const said: string[] = []
    const hear = new MutationObserver(() => said.push(textOf(status)))
    hear.observe(status, { childList: true, characterData: true, subtree: true })
    button(element, 'Make default: Mastercard ending in 4444').click()
    await waitUntil(() => said.includes(failed), 'it is said again')
    hear.disconnect()
  })
})
