import { waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import type { BillingDetailsInput } from '../../../src/contract/billing-details.js'
import type { BillingDetails } from '../../../src/elements/billing-details.js'
import '../../../src/define/billing-details.js'
import { aBillingDetails } from '../../support/billing-details.js'
import { type Answer, type Answers, clientAnswering, hastyClient } from '../../support/fake-api.js'
import { inState, mount, textOf } from './page.js'

export const READ = 'GET /v1/billing-details'
export const SAVE = 'POST /v1/billing-details'

export const shown = async (
  answers: Answers,
  { state = 'ready', lang = 'en', hasty = false } = {},
): Promise<BillingDetails> => {
  const client = (hasty ? hastyClient : clientAnswering)(answers)
  const element = mount<BillingDetails>(
    client,
    html`<billing-details lang=${lang}></billing-details>`,
  )
  await inState(element, state)
  return element
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows
export const inside = <E extends HTMLElement = HTMLElement>(of: Element, selector: string): E =>
  of.shadowRoot!.querySelector<E>(selector)!
export const field = (of: Element, name: string): HTMLInputElement => inside(of, `#${name}`)
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
  waitUntil(() => spoken(of) === words, words, { timeout: 3000 })
export const focused = (of: Element): string => of.shadowRoot!.activeElement?.id ?? ''

/** Saves what it is given, as the next version. */
export const keeping = (): Answer => async (request) => {
  const { taxId, ...input } = (await request.json()) as BillingDetailsInput
  return Response.json(
    aBillingDetails({
      ...input,
      language: 'de',
      version: input.version + 1,
      taxId: taxId && { ...taxId, state: 'pending' },
    }),
  )
}
