import { html, nothing, type TemplateResult } from '../lit.js'
import type { Statement } from '../contract/statement.js'
import { formatDay, formatDayAndTime } from '../format/instant.js'
import { formatSigned } from '../format/signed.js'
import { knownTimeZone } from '../format/time-zone.js'
import { dayAfter, dayOf, startOf } from './history-days.js'
import type { HistoryView } from './history-view.js'

type Term = 'granted' | 'bought' | 'used' | 'expired' | 'voided' | 'refunded'

/** What each term does to the credits, in the order in which the sum is read. */
const TERMS: readonly [term: Term, sign: 1 | -1][] = [
  ['granted', 1],
  ['bought', 1],
  ['used', -1],
  ['expired', -1],
  ['voided', -1],
  ['refunded', -1],
]

/** One line that adds up. Credits taken back are rare: they are told only where there are any. */
export function statementLine(view: HistoryView): TemplateResult {
  const { words, locale, snapshot } = view
  const statement = snapshot.data?.statement
  const { number } = locale.format
  const term = (name: keyof typeof words.terms, value: string, kind = ''): TemplateResult =>
    html`<div class=${kind}>
      <dt>${words.terms[name]}</dt>
      <dd class=${statement ? '' : 'bone'}>${value}</dd>
    </div>`
  const shown = TERMS.filter(([name]) => name !== 'voided' || statement?.voided)
  return html`<dl part="legend" class="statement" aria-label=${words.statement}>
    ${term('opening', statement ? number(statement.opening) : '000')}
    ${shown.map(([name, sign]) =>
      term(
        name,
        statement ? formatSigned(sign * statement[name], locale.format.locale) : '+000',
        'term',
      ),
    )}
    ${term('closing', statement ? number(statement.closing) : '000', 'sum')}
  </dl>`
}

/** From when to when, and in which zone that is. */
export function spanLine({ words, locale, snapshot }: HistoryView): TemplateResult {
  const statement = snapshot.data?.statement
  const wanted = statement?.timeZone
  const zone = knownTimeZone(wanted)
  const span = statement
    ? words.span(...endsOf(statement, locale.format.locale))
    : '00 000 – 00 000'
  return html`<p class="span">
    <span class=${statement ? '' : 'bone'}>${span}</span>
    <span class=${statement ? '' : 'bone'}>${words.zone(zone)}</span>
    ${wanted && wanted !== zone ? html`<span part="error">${words.zoneUnknown(wanted)}</span>` : nothing}
  </p>`
}

/** Days where it begins and ends with one, the last day included; otherwise the two moments. */
function endsOf({ from, to, timeZone }: Statement, locale: string): [from: string, to: string] {
  const [first, next] = [dayOf(from, timeZone), dayOf(to, timeZone)]
  const isWhole = startOf(first, timeZone) === from && startOf(next, timeZone) === to
  const last = isWhole ? startOf(dayAfter(next, -1), timeZone) : to
  const show = isWhole
    ? (at: string) =>
        formatDay(at, locale, timeZone, first.slice(0, 4) === next.slice(0, 4) ? at : '')
    : (at: string) => formatDayAndTime(at, locale, timeZone)
  return [show(from), show(last)]
}
