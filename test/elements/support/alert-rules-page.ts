import { html } from 'lit'
import type { AlertRulesInput } from '../../../src/contract/alert.js'
import { CreditAlerts } from '../../../src/elements/credit-alerts.js'
import '../../../src/define/credit-alerts.js'
import { someAlertRules } from '../../support/alerts.js'
import { aBalance } from '../../support/balances.js'
import { type Answer, type Answers, clientAnswering, json } from '../../support/fake-api.js'
import { aToken } from '../../support/tokens.js'
import { type Class, inState, mountA, ofClass, textOf } from './page.js'
import { waitUntil } from './wait-until.js'

export const READ = 'GET /v1/alert-rules'
export const SAVE = 'POST /v1/alert-rules'

const NO_NOTICES = {
  'GET /v1/balance': json(aBalance()),
  'GET /v1/alerts': json({
    ...{ alerts: [], timeZone: 'America/New_York', asOf: '2026-11-23T09:30:00.000Z' },
  }),
}

interface Placed {
  readonly lang?: string
  readonly rules?: boolean
  /** What the token says that one may; undefined: nothing. */
  readonly scope?: string | undefined
}

/** The element over a backend that has no notices. */
export const placed = (
  answers: Answers,
  { lang = 'en', rules = true, ...token }: Placed = {},
): CreditAlerts =>
  mountA(
    CreditAlerts,
    clientAnswering({ ...NO_NOTICES, ...answers }, { getToken: () => aToken({ ...token }) }),
    html`<credit-alerts ?rules=${rules} lang=${lang}></credit-alerts>`,
  )

/** The same, with the rules known and open. */
export async function opened(
  answers: Answers = { [READ]: json(someAlertRules()) },
  lang = 'en',
): Promise<CreditAlerts> {
  const element = placed(answers, { lang })
  await inState(element, 'rules')
  await waitUntil(() => find(element, 'summary'), 'the rules are there')
  find(element, 'summary')!.click()
  return element
}

export const find = (of: Element, selector: string): HTMLElement | null =>
  of.shadowRoot!.querySelector<HTMLElement>(selector)
export const findA = <E extends HTMLElement>(type: Class<E>, of: Element, selector: string): E =>
  ofClass(type, find(of, selector))

/** The rules by their names, such as `Rule 1 Fewer than 50 credits are left`. */
export const rulesOf = (of: Element): string[] =>
  [...of.shadowRoot!.querySelectorAll('li [role="group"]')].map((group) =>
    textOf(find(of, `#${group.getAttribute('aria-labelledby')}`)),
  )
const ruleAt = (of: Element, place: number): Element =>
  of.shadowRoot!.querySelectorAll('li [role="group"]')[place - 1]!

/** A field of the n-th rule, by its label. */
export function fieldOf(of: Element, place: number, label: string): HTMLInputElement {
  const labels = [...ruleAt(of, place).querySelectorAll('label')]
  const found = labels.find((one) => textOf(one).startsWith(label))
  return found!.control as HTMLInputElement
}
export const addresses = (of: Element): HTMLInputElement[] => [
  ...of.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="email"]'),
]

export async function type(field: HTMLInputElement, text: string): Promise<void> {
  field.value = text
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input'))
  await hostOf(field).updateComplete
}

export async function turn(field: HTMLInputElement): Promise<void> {
  field.click()
  await hostOf(field).updateComplete
}

const hostOf = (field: Element): CreditAlerts =>
  ofClass(CreditAlerts, (field.getRootNode() as ShadowRoot).host)

const nameOf = (button: Element): string => button.getAttribute('aria-label') ?? textOf(button)
export const buttons = (of: Element): string[] =>
  [...of.shadowRoot!.querySelectorAll('button')].map(nameOf)
export const press = (of: Element, name: string): void =>
  [...of.shadowRoot!.querySelectorAll('button')].find((button) => nameOf(button) === name)!.click()

export const focused = (of: Element): HTMLElement | null =>
  of.shadowRoot!.activeElement as HTMLElement | null
export const focusedName = (of: Element): string => {
  const element = focused(of)
  return element ? (element.getAttribute('aria-label') ?? element.id) : ''
}
export const spoken = (of: Element): string =>
  [...of.shadowRoot!.querySelectorAll('[role="status"]')].map(textOf).join('')
export const says = (of: Element, words: string): Promise<void> =>
  waitUntil(() => spoken(of) === words, words)

/** What the screen reader says after the name of a field. */
export const describedBy = (field: Element): string => {
  const root = field.getRootNode() as ShadowRoot
  const ids = field.getAttribute('aria-describedby')!.split(' ')
  return textOf(field) + ids.map((id) => textOf(root.getElementById(id))).join(' ')
}

/** Saves what it is given, as the next version. */
export const keeping: Answer = async (request) => {
  const input = (await request.json()) as AlertRulesInput
  return Response.json(someAlertRules({ ...input, version: input.version + 1 }))
}
