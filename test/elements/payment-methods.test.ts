import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { PaymentMethods } from '../../src/elements/payment-methods.js'
import '../../src/define/payment-methods.js'
import type { LoadTill } from '../../src/payment/till.js'
import { keepingCards, savingTill, someCards } from '../support/card-setup.js'
import {
  type Answers,
  clientAnswering,
  json,
  never,
  problem,
  recorded,
  status,
} from '../support/fake-api.js'
import { eventsOf, inState, mountA, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const shown = async (
  answers: Answers = keepingCards(),
  { till = savingTill().load, state = 'ready', lang = 'en' } = {},
): Promise<PaymentMethods> => {
  const element = mountA(
    PaymentMethods,
    clientAnswering(answers),
    html`<payment-methods lang=${lang} .loadTill=${till}></payment-methods>`,
  )
  await inState(element, state)
  return element
}

const all = (of: Element, selector: string): HTMLElement[] => [
  ...of.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]
const cards = (of: Element): string[] => all(of, 'li .facts').map((card) => textOf(card))
const button = (of: Element, name: string): HTMLElement =>
  all(of, 'button').find((found) => (found.ariaLabel ?? textOf(found)) === name)!
const focused = (of: Element): Element | null => of.shadowRoot!.activeElement
const spoken = (of: Element): string => textOf(all(of, '[role="status"]')[0]!)
const says = (of: Element, words: string): Promise<void> =>
  waitUntil(() => spoken(of) === words, words)
const opened = async (till?: LoadTill, answers = keepingCards()): Promise<PaymentMethods> => {
  const element = await shown(answers, till && { till })
  button(element, 'Add a card').click()
  await waitUntil(() => all(element, '#save[aria-disabled="false"]').length > 0)
  return element
}

describe('<payment-methods>', () => {
  it('tells brand, last digits, use and expiry of each card', async () => {
    const element = await shown()

    expect(cards(element)).to.deep.equal([
      'Visa ending in •••• 4242 Default Expires 08/2029',
      'Mastercard ending in •••• 4444 Backup Expires 08/2029',
      'American Express ending in •••• 0005 Expired',
    ])
  })

  it('offers nothing but to remove it for a card that has expired', async () => {
    const element = await shown()

    const offered = all(element, '#card-pm_3 button').map(({ ariaLabel }) => ariaLabel)
    expect(offered).to.deep.equal(['Remove: American Express ending in 0005'])
  })

  it('makes another card the default, and keeps the focus on that card', async () => {
    const complete = eventsOf('credits-payment-methods-complete')
    const element = await shown()
    button(element, 'Make default: Mastercard ending in 4444').focus()
    button(element, 'Make default: Mastercard ending in 4444').click()
    await says(element, 'Mastercard ending in 4444 is the default now.')
    await waitUntil(() => element.shadowRoot!.activeElement)

    expect(cards(element)[1]).to.contain('Default')
    expect(cards(element)[0]).not.to.contain('Default')
    expect(focused(element)!.closest('li')!.id).to.equal('card-pm_2')
    expect(complete()[0]!.detail.action).to.equal('default')
  })

  it('does nothing when the page cancels it', async () => {
    const { asked, answer } = recorded(never)
    const element = await shown(
      keepingCards(someCards(), { 'POST /v1/payment-methods/:paymentMethod/use': answer }),
    )
    element.addEventListener('credits-payment-methods-start', (event) => event.preventDefault())
    button(element, 'Make default: Mastercard ending in 4444').click()
    await element.updateComplete

    expect(asked).to.have.length(0)
  })

  it('names the card before it is removed, and returns the focus when it is kept', async () => {
    const element = await shown()
    const remove = button(element, 'Remove: Mastercard ending in 4444')
    remove.focus()
    remove.click()
    const dialog = all(element, 'dialog')[0] as HTMLDialogElement
    await waitUntil(() => dialog.open)

    expect(textOf(all(element, '#question-title')[0]!)).to.equal(
      'Remove Mastercard ending in 4444?',
    )
    expect(dialog.getAttribute('aria-labelledby')).to.equal('question-title')
    button(element, 'Keep it').click()
    await waitUntil(() => !dialog.open)
    expect(focused(element)).to.equal(remove)
    expect(cards(element)).to.have.length(3)
  })

  it('removes it once, and goes on where there is something to do', async () => {
    const answers = keepingCards()
    const path = 'POST /v1/payment-methods/:paymentMethod/remove'
    const { asked, answer } = recorded(answers[path]!)
    const element = await shown({ ...answers, [path]: answer })
    button(element, 'Remove: Visa ending in 4242').click()
    await waitUntil(() => (all(element, 'dialog')[0] as HTMLDialogElement).open)
    expect(textOf(all(element, 'dialog')[0]!)).to.contain('It is the default')
    button(element, 'Remove').click()
    button(element, 'Remove').click()
    await says(element, 'Visa ending in 4242 was removed.')
    await waitUntil(() => focused(element)?.id === 'add')

    expect(asked.map(({ url }) => new URL(url).pathname)).to.deep.equal([
      '/v1/payment-methods/pm_1/remove',
    ])
    expect(cards(element)).to.have.length(2)
  })

  it('adds a card with a form that is in the page and in no shadow root', async () => {
    const till = savingTill()
    const element = await opened(till.load)
    const field = document.querySelector<HTMLInputElement>('credits-provider input')
    expect(field?.getRootNode()).to.equal(document)
    button(element, 'Save card').click()
    await says(element, 'Visa ending in 1111 was added.')

    expect(till.saved).to.deep.equal(['seti_1_secret_1'])
    expect(cards(element)).to.have.length(4)
    expect(document.querySelector('credits-provider input')).to.equal(null)
    await waitUntil(() => focused(element)?.id === 'add')
  })

  it('says in plain words why a card is declined, and keeps the form', async () => {
    const till = savingTill({ kind: 'declined', code: 'stolen_card' }, { kind: 'confirmed' })
    const element = await opened(till.load)
    const field = document.querySelector<HTMLInputElement>('credits-provider input')!
    field.value = '4000'
    button(element, 'Save card').click()
    await says(
      element,
      'Your bank declined this card. It was not added. Ask your bank or take another card.',
    )
    expect(document.querySelector<HTMLInputElement>('credits-provider input')!.value).to.equal(
      '4000',
    )

    button(element, 'Save card').click()
    await says(element, 'Visa ending in 1111 was added.')
  })

  it('confirms a card once, also when it is not on file at the first try', async () => {
    const till = savingTill()
    const answers = keepingCards()
    let tries = 0
    const element = await opened(till.load, {
      ...answers,
      'POST /v1/payment-methods': (request) =>
        (tries++ ? answers['POST /v1/payment-methods']! : status(404))(request),
    })
    button(element, 'Save card').click()
    await says(element, 'The card was not added. Try again.')
    button(element, 'Save card').click()
    await says(element, 'Visa ending in 1111 was added.')

    expect(till.saved).to.have.length(1)
  })

  it('leaves nothing in the page when adding is cancelled', async () => {
    const element = await opened()
    button(element, 'Cancel').click()
    await waitUntil(() => focused(element)?.id === 'add')

    expect(document.querySelector('credits-provider input')).to.equal(null)
  })

  for (const [state, answer, words] of [
    ['failed', status(404), 'Cards could not be loaded.'],
    ['denied', problem('forbidden'), 'You do not have access to cards.'],
    ['ready', json({ paymentMethods: [] }), 'No card on file'],
  ] as const)
    it(`says in words that it is ${state} without cards`, async () => {
      const element = await shown({ 'GET /v1/payment-methods': answer }, { state })

      expect(textOf(all(element, 'section')[0]!)).to.contain(words)
    })
})
