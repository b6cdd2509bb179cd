import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { keepingCards, savingTill, someCards } from '../support/card-setup.js'
import { inTurn, json, problem, recorded } from '../support/fake-api.js'
import {
  ADD,
  alertIn,
  all,
  asking,
  button,
  dialog,
  REMOVE,
  says,
  shown,
  USE,
} from './support/payment-page.js'
import { waitUntil } from './support/wait-until.js'

const focused = (of: Element): Element | null => of.shadowRoot!.activeElement

describe('<payment-methods> asked to remove a card', () => {
  it('removes none for Enter pressed twice', async () => {
    const { asked, answer } = recorded(json({ paymentMethods: [] }))
    const element = await shown({ ...keepingCards(), [REMOVE]: answer })
    button(element, 'Remove: Visa ending in 4242').focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => dialog(element).open)
    await sendKeys({ press: 'Enter' })
    expect(dialog(element).open).to.equal(true)
    expect(focused(element)?.id).to.equal('question-title')

    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => asked.length > 0)
    expect(asked).to.have.length(1)
  })

  it('draws no ring around its title, with which nothing can be done', async () => {
    const element = await shown()
    button(element, 'Remove: Visa ending in 4242').focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => focused(element)?.id === 'question-title')
    expect(focused(element)!.matches(':focus-visible')).to.equal(true)
    expect(getComputedStyle(focused(element)!).outlineStyle).to.equal('none')
  })

  it('tells in the dialog, where it is heard, that it was not removed', async () => {
    const element = await shown({ ...keepingCards(), [REMOVE]: problem('forbidden') })
    await asking(element)
    button(element, 'Remove').click()
    await waitUntil(() => alertIn(element) !== '')
    expect(alertIn(element)).to.contain('The card was not removed')
    expect(dialog(element).open).to.equal(true)
  })

  it('asks no more when it was taken out of the page meanwhile', async () => {
    const element = await shown()
    const { parentElement } = element
    await asking(element)
    element.remove()
    parentElement!.append(element)
    await waitUntil(() => all(element, '#question-title').length === 0)
    expect(dialog(element).open).to.equal(false)

    await asking(element)
    expect(dialog(element).matches(':modal')).to.equal(true)
  })

  it('takes one that another tab has removed off the list', async () => {
    const element = await shown({
      ...keepingCards(),
      'GET /v1/payment-methods': inTurn(
        json({ paymentMethods: someCards() }),
        json({ paymentMethods: someCards().filter(({ id }) => id !== 'pm_2') }),
      ),
      [USE]: problem('not_found'),
    })
    button(element, 'Make default: Mastercard ending in 4444').click()
    await says(element, 'Mastercard ending in 4444 was removed.')
    await waitUntil(() => all(element, 'li').length === 2)
    await waitUntil(() => focused(element)?.id === 'add')
  })
})

describe('<payment-methods> adding a card', () => {
  it('asks the bank again where nobody knew what came of it', async () => {
    const till = savingTill({ kind: 'unknown' }, { kind: 'confirmed' })
    const answers = keepingCards()
    let tries = 0
    const element = await shown(
      {
        ...answers,
        [ADD]: (request) => (tries++ ? answers[ADD]! : problem('invalid_request'))(request),
      },
      till,
    )
    button(element, 'Add a card').click()
    await waitUntil(() => all(element, '#save[aria-disabled="false"]').length > 0)
    button(element, 'Save card').click()
    await says(element, 'The card was not added. Try again.')
    button(element, 'Save card').click()
    await says(element, 'Visa ending in 1111 was added.')
    expect(till.saved).to.have.length(2)
  })
})
