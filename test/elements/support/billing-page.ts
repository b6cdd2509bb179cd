import { html } from 'lit'
import type { BillingDetailsInput } from '../../../src/contract/billing-details.js'
import { BillingDetails } from '../../../src/elements/billing-details.js'
import '../../../src/define/billing-details.js'
import { aBillingDetails } from '../../support/billing-details.js'
import { type Answer, type Answers, clientAnswering, hastyClient } from '../../support/fake-api.js'
import { type Class, inState, mountA, ofClass, textOf } from './page.js'
import { waitUntil } from './wait-until.js'

export const READ = 'GET /v1/billing-details'
export const SAVE = 'POST /v1/billing-details'

export const shown = async (
  answers: Answers,
  { state = 'ready', lang = 'en', hasty = false } = {},
): Promise<BillingDetails> => {
  const client = (hasty ? hastyClient : clientAnswering)(answers)
  const element = mountA(
    BillingDetails,
    client,
    html`<billing-details lang=${lang}></billing-details>`,
  )
  await inState(element, state)
  return element
}

export const inside = (of: Element, selector: string): HTMLElement =>
  of.shadowRoot!.querySelector<HTMLElement>(selector)!
export const insideA = <E extends HTMLElement>(type: Class<E>, of: Element, selector: string): E =>
  ofClass(type, inside(of, selector))
/** An input or a select: of either its value is what matters. */
export const field = (of: Element, name: string): HTMLInputElement =>
  inside(of, `#${name}`) as HTMLInputElement
export const labels = (of: Element): string[] =>
  [...of.shadowRoot!.querySelectorAll('label[for]')].map((label) => textOf(label))
export const type = (of: Element, name: string, text: string): void => {
  const input = field(of, name)
  input.value = text
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input'))
}
export const press = (of: Element, words: string): void => {
  const buttons = [...of.shadowRoot!.querySelectorAll('button')]
  buttons.find((button) => textOf(button) === words)!.click()
}
export const spoken = (of: Element): string => textOf(inside(of, '[role="status"]'))
export const says = (of: Element, words: string): Promise<void> =>
  waitUntil(() => spoken(of) === words, words)
export const focused = (of: Element): string => of.shadowRoot!.activeElement?.id ?? ''

/** Saves what it is given, as the next version. */
export const keeping = (): Answer => async (request) => {
  const { taxId, ...input } = (await request.json()) as BillingDetailsInput
  return Response.json(
    aBillingDetails({
      ...input,
      language: input.language ?? 'en',
      version: input.version + 1,
      taxId: taxId && { ...taxId, state: 'pending' },
    }),
  )
}
