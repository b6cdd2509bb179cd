import { html } from 'lit'
import type { RecoveryPurchase } from '../../../src/contract/recovery.js'
import { RechargeRecovery } from '../../../src/elements/recharge-recovery.js'
import '../../../src/define/recharge-recovery.js'
import { type Answers, inTurn, json } from '../../support/fake-api.js'
import { fakeTill } from '../../support/fake-till.js'
import {
  aRecovery,
  aRecoveryResult,
  FOLLOW_LINK,
  linkClient,
  linked,
  READ_LINK,
} from '../../support/recoveries.js'
import { inState, mountA, textOf } from './page.js'
import { waitUntil } from './wait-until.js'

/** It stands so; once it was paid here it has succeeded. */
export function paying(purchase: Partial<RecoveryPurchase> = {}, more: Answers = {}): Answers {
  const before = json(aRecoveryResult(purchase))
  const paid = { ...purchase, state: 'succeeded', declineCode: null } as const
  return linked(purchase, {
    [READ_LINK]: inTurn(json(aRecovery(purchase)), json(aRecovery(paid))),
    [FOLLOW_LINK]: inTurn(before, before, json(aRecoveryResult(paid))),
    ...more,
  })
}

/** The element in a page that has a link. */
export async function opened(
  answers: Answers,
  { state = 'pay', lang = 'en', till = fakeTill(), client = linkClient(answers) } = {},
): Promise<RechargeRecovery> {
  const element = mountA(
    RechargeRecovery,
    client,
    html`<recharge-recovery lang=${lang} .loadTill=${till.load}></recharge-recovery>`,
  )
  await inState(element, state)
  return element
}

export const card = (of: Element): HTMLElement => of.shadowRoot!.querySelector('[part="card"]')!
export const spoken = (of: Element): string =>
  textOf(of.shadowRoot!.querySelector('.spoken[role="status"]'))

export const reads = (of: Element, words: string): Promise<void> =>
  waitUntil(() => textOf(card(of)).includes(words), `it reads: ${words}`)
export const says = (of: Element, words: string): Promise<void> =>
  waitUntil(() => spoken(of).includes(words), `it says: ${words}`)

export const button = (of: Element): HTMLButtonElement => of.shadowRoot!.querySelector('button')!

/** Waits until the button of that name can be pressed. */
export const pressable = (of: Element, name: string): Promise<void> =>
  waitUntil(
    () => textOf(button(of)) === name && button(of).ariaDisabled !== 'true',
    `${name} can be pressed`,
  )
export async function press(of: Element, name: string): Promise<void> {
  await pressable(of, name)
  button(of).focus()
  button(of).click()
}
