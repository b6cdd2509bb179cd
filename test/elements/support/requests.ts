import { html } from 'lit'
import type { CreditRequests } from '../../../src/elements/credit-requests.js'
import '../../../src/define/credit-requests.js'
import { memberNames } from '../../support/credit-requests.js'
import { type Answers, clientAnswering } from '../../support/fake-api.js'
import { aToken } from '../../support/tokens.js'
import { inState, mount, textOf } from './page.js'
import { waitUntil } from './wait-until.js'

export async function shown(
  answers: Answers,
  { state = 'ready', lang = 'en', theme = 'light', getToken = () => aToken() } = {},
): Promise<CreditRequests> {
  const page = mount(
    clientAnswering(answers, { getToken }),
    html`<div lang=${lang} style="color-scheme: ${theme}; background: Canvas; color: CanvasText">
      <credit-requests feature="ai-scribe" minutes="45" .memberNames=${memberNames}>
      </credit-requests>
    </div>`,
  )
  const element = page.querySelector('credit-requests')!
  await inState(element, state)
  return element
}

export const all = (of: Element, selector: string): HTMLElement[] => [
  ...of.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]
export const card = (of: Element): string => textOf(all(of, 'section')[0]!)
export const spoken = (of: Element): string => textOf(all(of, '[role="status"]')[0]!)
export const button = (of: Element, name: string): HTMLElement =>
  all(of, 'button').find((found) => (found.ariaLabel ?? textOf(found)) === name)!
export const says = (of: Element, words: string): Promise<void> =>
  waitUntil(() => spoken(of) === words, words)
export const field = (of: Element, label: string): HTMLInputElement => {
  const found = all(of, 'label').find((one) => textOf(one) === label) as HTMLLabelElement
  return found.control as HTMLInputElement
}
export async function type(of: CreditRequests, label: string, text: string): Promise<void> {
  const input = field(of, label)
  input.value = text
  input.dispatchEvent(new Event('input', { bubbles: true }))
  await of.updateComplete
}
export const bodies = async (asked: readonly Request[]): Promise<unknown[]> =>
  Promise.all(asked.map((request) => request.clone().json()))
