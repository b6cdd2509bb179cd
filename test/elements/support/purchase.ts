import { html, type TemplateResult } from 'lit'
import { CreditPurchase } from '../../../src/elements/credit-purchase.js'
import '../../../src/define/credit-purchase.js'
import type { Purchase } from '../../../src/contract/purchase.js'
import { aBalance } from '../../support/balances.js'
import { type Answers, hastyClient, json } from '../../support/fake-api.js'
import { fakeTill, type FakeTill, type FakeTillAnswers } from '../../support/fake-till.js'
import { aBundles, aPaymentMethod, aPurchaseResult, aQuote } from '../../support/purchases.js'
import { afterThisTest, mountA, textOf } from './page.js'
import { waitUntil } from './wait-until.js'

export const BUY = 'POST /v1/purchases'
export const FOLLOW = 'POST /v1/purchases/:purchase/follow'
export const CANCEL = 'POST /v1/purchases/:purchase/cancel'
export const UNFINISHED = 'GET /v1/purchases'

/** A backend that sells; a payment that was confirmed has gone through. */
export const selling = (more: Answers = {}): Answers => ({
  'GET /v1/balance': json(aBalance()),
  'GET /v1/bundles': json(aBundles()),
  'GET /v1/quote': (request) => {
    const { searchParams } = new URL(request.url)
    const quantity = Number(searchParams.get('quantity'))
    return Response.json(aQuote({ bundle: searchParams.get('bundle')!, quantity }))
  },
  'GET /v1/payment-methods': json({ paymentMethods: [] }),
  [UNFINISHED]: json({ purchases: [], nextCursor: null }),
  [BUY]: json(aPurchaseResult()),
  [FOLLOW]: json(aPurchaseResult({ state: 'succeeded' })),
  [CANCEL]: json(aPurchaseResult({ state: 'canceled' })),
  ...more,
})

export const oneCard: Answers = {
  'GET /v1/payment-methods': json({ paymentMethods: [aPaymentMethod()] }),
}

/** This member has begun a purchase, which stands so. */
export const begun = (purchase: Partial<Purchase>): Answers => ({
  [UNFINISHED]: json({ purchases: [aPurchaseResult().purchase], nextCursor: null }),
  [FOLLOW]: json(aPurchaseResult(purchase)),
})

export interface Shop extends FakeTill {
  readonly element: CreditPurchase
}

/** The element in a page, with a card form that is no provider's. */
export function shopOver(
  answers: Answers,
  till: FakeTillAnswers = {},
  content: (till: FakeTill) => TemplateResult = ({ load }) =>
    html`<credit-purchase lang="en" bundle="credits-500" .loadTill=${load}></credit-purchase>`,
): Shop {
  localStorage.clear()
  afterThisTest(() => localStorage.clear())
  const fake = fakeTill(till)
  return { ...fake, element: mountA(CreditPurchase, hastyClient(answers), content(fake)) }
}

const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]

/** All that is to be read, without what is only spoken. */
export const wordsOf = (element: Element): string =>
  textOf(element.shadowRoot!.querySelector('section'))

export const said = (element: Element): string =>
  textOf(element.shadowRoot!.querySelector('[role="status"]'))

export const buttonNamed = (element: Element, name: string): HTMLButtonElement =>
  all(element, 'button').find(
    (button) => (button.ariaLabel ?? textOf(button)) === name,
  ) as HTMLButtonElement

export const hasRadio = (element: Element, value: string): boolean =>
  all(element, `input[value="${value}"]`).length > 0

export const radioOf = (element: Element, value: string): HTMLInputElement =>
  element.shadowRoot!.querySelector<HTMLInputElement>(`input[value="${value}"]`)!

/** Waits until the button that pays can be used, and gives it. */
export async function readyToPay(element: Element): Promise<HTMLButtonElement> {
  const isReady = (): boolean =>
    all(element, 'button.main[aria-disabled="false"]').some(
      (button) => textOf(button) === 'Purchase Credits',
    )
  await waitUntil(isReady, 'it can be paid')
  return buttonNamed(element, 'Purchase Credits')
}
