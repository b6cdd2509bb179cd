import { html } from 'lit'
import '../../../src/define/payment-methods.js'
import { PaymentMethods } from '../../../src/elements/payment-methods.js'
import { keepingCards, savingTill } from '../../support/card-setup.js'
import { type Answers, clientAnswering } from '../../support/fake-api.js'
import { inState, mountA, textOf } from './page.js'
import { waitUntil } from './wait-until.js'

export const LIST = 'GET /v1/payment-methods'
export const ADD = 'POST /v1/payment-methods'
export const REMOVE = 'POST /v1/payment-methods/:paymentMethod/remove'
export const USE = 'POST /v1/payment-methods/:paymentMethod/use'

/** The cards on file, ready. */
export async function shown(
  answers: Answers = keepingCards(),
  till = savingTill(),
): Promise<PaymentMethods> {
  const element = mountA(
    PaymentMethods,
    clientAnswering(answers),
    html`<payment-methods lang="en" .loadTill=${till.load}></payment-methods>`,
  )
  await inState(element, 'ready')
  return element
}

export const all = (of: Element, selector: string): HTMLElement[] => [
  ...of.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]
export const button = (of: Element, name: string): HTMLElement =>
  all(of, 'button').find((found) => (found.ariaLabel ?? textOf(found)) === name)!
export const dialog = (of: Element): HTMLDialogElement => all(of, 'dialog')[0] as HTMLDialogElement
export const alertIn = (of: Element): string => textOf(dialog(of).querySelector('[role="alert"]'))
export const says = (of: Element, words: string): Promise<void> =>
  waitUntil(() => textOf(all(of, '[role="status"]')[0]!) === words, words)

/** Presses the button that removes a card, and waits for the question. */
export async function asking(of: Element, card = 'Visa ending in 4242'): Promise<void> {
  button(of, `Remove: ${card}`).click()
  await waitUntil(() => dialog(of).open)
}
