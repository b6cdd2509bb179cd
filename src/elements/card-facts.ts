import { html, nothing, type TemplateResult } from 'lit'
import type { Balance, CreditsAt } from '../contract/balance.js'
import { knownTimeZone } from '../format/time-zone.js'
import type { CardWords } from '../i18n/messages.js'
import type { BalanceView } from './balance-view.js'

/** What is on hold, what comes next, and what is owed if anything is. */
export function facts(view: BalanceView, card: CardWords): TemplateResult {
  const { balance, words, speech } = view
  const credits = (amount: number): string =>
    `${speech.format.number(amount)} ${words.unit(amount)}`
  return html`<dl class="facts">
    ${
      balance?.debt
        ? row(
            html`${card.debt}<span class="note">${card.debtNote}</span>`,
            credits(balance.debt),
            'debt',
          )
        : nothing
    }
    ${row(card.held, balance && credits(balance.held))}
    ${row(card.nextExpiry, balance && (coming(view, 'nextExpiry', card) ?? card.nothingExpires))}
    ${row(card.nextRefresh, balance && (coming(view, 'nextRefresh', card) ?? card.noRefresh))}
  </dl>`
}

/** When the figures were true, and in which zone its days and times are told. */
export function asOf({ balance, speech }: BalanceView, card: CardWords): string {
  if (!balance) return card.asOf('00', 'UTC')
  const wanted = balance.period?.timeZone
  const zone = knownTimeZone(wanted)
  const when = card.asOf(speech.format.dayAndTime(balance.asOf, zone), zone)
  return wanted && wanted !== zone ? `${when} ${card.zoneUnknown(wanted)}` : when
}

function coming(
  { balance, speech }: BalanceView,
  what: 'nextExpiry' | 'nextRefresh',
  card: CardWords,
): TemplateResult | undefined {
  const { asOf, period } = balance as Balance
  const next: CreditsAt | null = balance![what]
  if (!next) return undefined
  const day = speech.format.day(next.at, period?.timeZone, asOf)
  const say = what === 'nextExpiry' ? card.expires : card.refreshes
  return html`${say(next.credits, day)}
    <span class="note">${speech.format.relative(next.at, asOf, period?.timeZone)}</span>`
}

const row = (
  name: TemplateResult | string,
  value: TemplateResult | string | undefined,
  kind = '',
): TemplateResult =>
  html`<div part="row" class=${kind}>
    <dt>${name}</dt>
    <dd class=${value === undefined ? 'skeleton' : ''}>${value ?? '000 000 000'}</dd>
  </div>`
