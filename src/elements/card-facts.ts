import { html, nothing, type TemplateResult } from '../lit.js'
import type { CreditsAt } from '../contract/balance.js'
import { formatDay, formatDayAndTime } from '../format/instant.js'
import { formatRelative } from '../format/relative.js'
import { knownTimeZone } from '../format/time-zone.js'
import type { CardWords } from '../i18n/messages.js'
import type { BalanceView } from './balance-view.js'
import { type Future, outlook } from './card-outlook.js'

/** The plan, what is on hold, what comes next, and what is owed if anything is. */
export function facts(view: BalanceView, card: CardWords, future: Future): TemplateResult {
  const { balance, words, locale } = view
  const credits = (amount = 0): string => `${locale.format.number(amount)} ${words.unit(amount)}`
  const bone = balance ? '' : 'bone'
  return html`<dl class="facts">
    ${balance?.debt ? row(card.debt, credits(balance.debt), card.debtNote, 'debt critical') : nothing}
    ${row(card.planLabel, planOf(view, card), '', bone)}
    ${row(card.held, credits(balance?.held), '', bone)} ${coming(view, card, 'nextExpiry')}
    ${coming(view, card, 'nextRefresh')} ${outlook(view, card, future)}
  </dl>`
}

/** When the figures were true, and in which zone its days and times are told. */
export function asOf({ balance, locale }: BalanceView, card: CardWords): string {
  if (!balance) return card.asOf('00 000, 00:00', 'UTC')
  const wanted = balance.period?.timeZone
  const zone = knownTimeZone(wanted)
  const when = card.asOf(formatDayAndTime(balance.asOf, locale.format.locale, zone), zone)
  return wanted && wanted !== zone ? `${when} ${card.zoneUnknown(wanted)}` : when
}

function planOf({ balance, locale }: BalanceView, card: CardWords): string {
  const { plan, subscription, period } = balance ?? {}
  const name = plan?.name ?? card.noPlan
  if (!balance || !subscription) return name
  const ends = subscription.cancelAtPeriodEnd && subscription.state !== 'canceled' && period
  const state = ends
    ? card.ends(formatDay(period.end, locale.format.locale, period.timeZone, balance.asOf))
    : card[subscription.state]
  return `${name} · ${state}`
}

function coming(
  { balance, locale: { format } }: BalanceView,
  card: CardWords,
  what: 'nextExpiry' | 'nextRefresh',
): TemplateResult {
  const next: CreditsAt | null | undefined = balance?.[what]
  if (!balance) return row(card[what], '000 000 00 0', '00 000', 'bone')
  if (!next) return row(card[what], card.none[what])
  const zone = balance.period?.timeZone
  const day = formatDay(next.at, format.locale, zone, balance.asOf)
  return row(
    card[what],
    card.coming(next.credits, day),
    formatRelative(next.at, balance.asOf, format.locale, zone),
  )
}

export const row = (
  name: string,
  value: string,
  note = '',
  kind: '' | 'debt critical' | 'bone' = '',
): TemplateResult => {
  const bone = kind === 'bone' ? kind : ''
  return html`<div part="row" class=${bone ? '' : kind}>
    <dt>${name}${note ? html` <span class="note ${bone}">${note}</span>` : nothing}</dt>
    <dd><span class=${bone}>${value}</span></dd>
  </div>`
}
