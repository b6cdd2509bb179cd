import { html, nothing, type TemplateResult } from '../lit.js'
import type { Recharge } from '../contract/recharge.js'
import { formatDate, formatDay, formatDayAndTime } from '../format/instant.js'
import { formatMoney } from '../format/money.js'
import { levelMark } from './level-mark.js'
import { memberName } from './member-names.js'
import { cardName } from './payment-view.js'
import { type Standing, standingOf, type Told } from './recharge-state.js'
import type { StandingSpeech } from './recharge-view.js'

/** How the language and the zone of the page tell what is told of a rule. */
export function toldBy(
  { payment, locale, timeZone }: StandingSpeech,
  { currency, card }: Recharge,
): Told {
  const { locale: language } = locale.format
  return {
    money: (amount) => formatMoney(amount, currency, language),
    moment: (instant) => formatDayAndTime(instant, language, timeZone),
    card: card ? cardName(card, payment) : undefined,
  }
}

export const rechargeStanding = (speech: StandingSpeech, recharge: Recharge): Standing =>
  standingOf(recharge, speech.words, toldBy(speech, recharge))

/** The state in a sentence, and what of the limits is used up. */
export function rechargeStatus(view: StandingSpeech, recharge: Recharge): TemplateResult {
  const { name, level, sentences } = rechargeStanding(view, recharge)
  return html`<div part="status" class="standing ${level ?? ''}">
    <p class="chip">${levelMark(level)}<span class="strong">${name}</span></p>
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)} ${spending(view, recharge)}
  </div>`
}

function spending(view: StandingSpeech, recharge: Recharge): TemplateResult | typeof nothing {
  const { words, locale, timeZone } = view
  const { rule, spent, count, currency, period, changedAt, changedBy } = recharge
  if (!rule) return nothing
  const { locale: language } = locale.format
  const money = (amount: number): string => formatMoney(amount, currency, language)
  const { capPerPeriod: cap, maxPerPeriod: max } = rule
  const share = cap > 0 ? Math.min(1, spent / cap) : 0
  return html`<div class="spending">
      <p class="strong">${words.spent(money(spent), money(cap), count, max)}</p>
      <div part="meter" class="bar" aria-hidden="true">
        <span .style=${`flex-grow:${share}`}></span><i .style=${`flex-grow:${1 - share}`}></i>
      </div>
    </div>
    ${period ? html`<p class="muted small">${periodOf(view, period)}</p>` : nothing}
    ${
      changedAt && changedBy
        ? html`<p class="muted small">
            ${words.changed(changer(view, changedBy), formatDate(changedAt, language, timeZone))}
          </p>`
        : nothing
    }`
}

const changer = ({ words, memberNames }: StandingSpeech, who: string): string =>
  who === 'system' || who === 'service' ? words.changers[who] : memberName(memberNames, who)

const periodOf = (
  { words, locale, timeZone }: StandingSpeech,
  { start, end }: NonNullable<Recharge['period']>,
): string => {
  const { locale: language } = locale.format
  const last = new Date(Date.parse(end) - 1).toISOString()
  return words.period(
    formatDay(start, language, timeZone, last),
    formatDay(last, language, timeZone, start),
    timeZone,
  )
}
