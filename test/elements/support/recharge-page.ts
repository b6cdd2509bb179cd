import { html } from 'lit'
import type { Recharge, RechargeInput } from '../../../src/contract/recharge.js'
import { RechargeSettings } from '../../../src/elements/recharge-settings.js'
import '../../../src/define/recharge-settings.js'
import { aBalance } from '../../support/balances.js'
import { type Answers, clientAnswering, json, problem } from '../../support/fake-api.js'
import { fakeTill, type FakeTill, type FakeTillAnswers } from '../../support/fake-till.js'
import { aRecharge, aTrail, savedRecharge } from '../../support/recharge.js'
import { aRehearsal } from '../../support/rehearsal.js'
import { aToken } from '../../support/tokens.js'
import { inState, mountA, textOf } from './page.js'
import { oneCard, selling } from './purchase.js'
import { waitUntil } from './wait-until.js'

export const READ = 'GET /v1/recharge'
export const SAVE = 'POST /v1/recharge'
export const EVENTS = 'GET /v1/recharge/events'
export const CSV = 'GET /v1/recharge/events.csv'
export const TRY = 'GET /v1/recharge/rehearsal'

/** A backend that keeps what is saved, and asks before it charges. */
export function keeping(first: Recharge = aRecharge(), more: Answers = {}): Answers {
  let recharge = first
  return {
    ...selling(oneCard),
    'GET /v1/balance': json(aBalance({ available: first.available })),
    [READ]: json(() => recharge),
    [SAVE]: async (request) => {
      const input = (await request.json()) as RechargeInput
      const charges = input.enabled && recharge.available < input.threshold
      if (charges && !input.confirmed) return problem('recharge_confirmation_required')(request)
      recharge = savedRecharge(recharge, input)
      return Response.json(recharge)
    },
    [EVENTS]: json({ events: aTrail(), nextCursor: null }),
    [TRY]: json(aRehearsal()),
    ...more,
  }
}

/** The settings in a page, once there is a price. */
export async function shown(
  answers: Answers,
  { state = 'ready', lang = 'en', till = fakeTill(), getToken = () => aToken() } = {},
): Promise<RechargeSettings> {
  const element = mountA(
    RechargeSettings,
    clientAnswering(answers, { getToken }),
    html`<recharge-settings lang=${lang} .loadTill=${till.load}></recharge-settings>`,
  )
  await inState(element, state)
  if (state === 'ready')
    await waitUntil(
      () => element.shadowRoot!.querySelector('#amount .total'),
      'the form is loaded, and the price is there',
    )
  return element
}

/** A till that ends each try as told. */
export const tillOf = (answers: FakeTillAnswers): FakeTill => fakeTill(answers)

export const inside = (of: Element, selector: string): HTMLElement =>
  of.shadowRoot!.querySelector<HTMLElement>(selector)!
export const field = (of: Element, name: string): HTMLInputElement =>
  inside(of, `#${name}`) as HTMLInputElement

export function type(of: Element, name: string, text: string): void {
  const input = field(of, name)
  input.value = text
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input'))
}

export function buttonOf(of: Element, words: string): HTMLButtonElement {
  const buttons = [...of.shadowRoot!.querySelectorAll('button')]
  const found = buttons.find((button) => textOf(button) === words)
  if (found) return found
  throw new Error(`No button ${words} among ${buttons.map((one) => textOf(one)).join(', ')}`)
}
export const press = (of: Element, words: string): void => buttonOf(of, words).click()

/** A radio button by the words of its label. */
export function choose(of: Element, words: string): void {
  const labels = [...of.shadowRoot!.querySelectorAll('label')]
  labels
    .find((label) => textOf(label).startsWith(words))!
    .querySelector('input')!
    .click()
}

export const spoken = (of: Element): string => textOf(inside(of, '.spoken[role="status"]'))
export const says = (of: Element, words: string): Promise<void> =>
  waitUntil(() => spoken(of) === words, words)
/** Waits until a part of it reads so. */
export const reads = (of: Element, selector: string, words: string): Promise<void> =>
  waitUntil(() => textOf(inside(of, selector)).includes(words), `${selector}: ${words}`)
export const focused = (of: Element): string => of.shadowRoot!.activeElement?.id ?? ''
export const dialogOf = (of: Element): HTMLDialogElement =>
  inside(of, 'dialog') as HTMLDialogElement
export const asks = (of: Element): Promise<void> => waitUntil(() => dialogOf(of).open, 'it asks')
