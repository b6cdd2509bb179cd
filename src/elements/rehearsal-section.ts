import { html, nothing, type TemplateResult } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { RechargeRehearsal } from '../contract/recharge-rehearsal.js'
import { formatDate, formatDayAndTime } from '../format/instant.js'
import { formatMoney } from '../format/money.js'
import type { TrailWords } from '../i18n/trail-words.js'
import { actionWord } from './action-word.js'
import { trouble } from './confirmation.js'
import type { NoPrice, RechargeSpeech } from './recharge-view.js'
import { REHEARSED_DAYS, type RehearsedDays } from './rehearsal-desk.js'

/** What trying a rule is rendered from. */
export interface RehearsalView extends RechargeSpeech {
  readonly trail: TrailWords
  readonly days: RehearsedDays
  readonly running: boolean
  readonly error: CreditsError | undefined
  readonly rehearsal: RechargeRehearsal | undefined
  /** What is drawn of it; its place is kept until then. */
  readonly drawing: TemplateResult | typeof nothing
  /** The form or the days are otherwise by now. */
  readonly isOld: boolean
  /** Nothing is wrong with the form. */
  readonly canTry: boolean
  readonly noPrice: NoPrice | undefined
  readonly chooseDays: (days: RehearsedDays) => void
  readonly try: () => void
}

/** What the form's rule would have done in the last days. */
export function rehearsalSection(view: RehearsalView): TemplateResult {
  const { trail, days, running, error, rehearsal, isOld, canTry, chooseDays } = view
  return html`<section class="rehearsal" aria-labelledby="try-title">
    <h3 id="try-title" part="title">${trail.tryTitle}</h3>
    <p class="muted">${trail.tryNote}</p>
    <div class="tools">
      <fieldset>
        <legend class="spoken">${trail.tryDays}</legend>
        <div class="days">
          ${REHEARSED_DAYS.map(
            (choice) =>
              html`<label
                ><input
                  type="radio"
                  name="days"
                  .checked=${choice === days}
                  @change=${() => chooseDays(choice)}
                />${trail.days(choice)}</label
              >`,
          )}
        </div>
      </fieldset>
      <button
        part="button"
        type="button"
        class="outline"
        id="try"
        aria-disabled=${running || !canTry}
        aria-describedby="try-not"
        @click=${view.try}
      >
        ${running ? trail.trying : trail.try}
      </button>
    </div>
    <p id="try-not" class="hint" ?hidden=${canTry}>${canTry ? nothing : whyNot(view)}</p>
    ${error ? trouble(trail.notTried[actionWord(error)]) : nothing}
    ${rehearsal ? result(view, rehearsal, isOld) : nothing}
  </section>`
}

function whyNot({ words, purchase, trail, noPrice }: RehearsalView): string {
  if (!noPrice) return trail.tryMistakes
  return {
    billing: purchase.blockedTitle.billing_details_required,
    loading: words.priceLoading,
    failed: words.priceFailed,
  }[noPrice]
}

function result(view: RehearsalView, rehearsal: RechargeRehearsal, isOld: boolean): TemplateResult {
  const { trail, locale } = view
  const { charges, spent, currency, lowest, from, to, timeZone } = rehearsal
  const { locale: language } = locale.format
  const { without, with: withIt } = lowest
  const day = (at: string): string => formatDate(at, language, timeZone)
  return html`<div id="rehearsed" tabindex="-1" class="rehearsed ${isOld ? 'old' : ''}">
    ${isOld ? html`<p class="low wrong">${trail.tryOld}</p>` : nothing}
    <p class="strong">
      ${
        charges.length > 0
          ? trail.would(charges.length, formatMoney(spent, currency, language))
          : trail.wouldNot
      }
    </p>
    <p>
      ${
        withIt.available === without.available
          ? trail.lowestSame(without.available)
          : trail.lowest(withIt.available, without.available)
      }
    </p>
    <div class="drawing">${view.drawing}</div>
    <p class="muted small">${trail.span(day(from), day(to), timeZone)}</p>
    ${charges.length > 0 ? chargeTable(view, rehearsal) : nothing} ${heldBack(view, rehearsal)}
  </div>`
}

const COLUMNS = ['at', 'trigger', 'available', 'credits', 'total'] as const

/** Roles are said, because a narrow table is laid out as cards. */
function chargeTable(
  { trail, locale }: RehearsalView,
  { charges, currency, timeZone }: RechargeRehearsal,
): TemplateResult {
  const { number, locale: language } = locale.format
  return html`<table part="table" role="table">
    <caption class="spoken">
      ${trail.chargesTitle}
    </caption>
    <thead>
      <tr role="row">
        ${COLUMNS.map(
          (column) =>
            html`<th role="columnheader" scope="col" class=${column}>${trail.columns[column]}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${charges.map(({ at, trigger, available, credits, total }) => {
        const cells = {
          at: formatDayAndTime(at, language, timeZone),
          trigger: trail.triggers[trigger],
          available: number(available),
          credits: number(credits),
          total: formatMoney(total, currency, language),
        }
        return html`<tr part="row" role="row">
          ${COLUMNS.map(
            (column) =>
              html`<td role="cell" class=${column}>
                <span class="name muted" aria-hidden="true">${trail.columns[column]}</span>
                <bdi>${cells[column]}</bdi>
              </td>`,
          )}
        </tr>`
      })}
    </tbody>
  </table>`
}

function heldBack(
  { trail, locale }: RehearsalView,
  { held, timeZone }: RechargeRehearsal,
): TemplateResult | typeof nothing {
  const rows = held.flatMap(({ verdict, at, count }) =>
    verdict === 'charge' ? [] : [{ why: trail.verdicts[verdict], at, count }],
  )
  if (rows.length === 0) return nothing
  return html`<p class="strong">${trail.heldTitle}</p>
    <ul class="held">
      ${rows.map(
        ({ why, at, count }) =>
          html`<li>
            ${trail.heldBack(why, count, formatDayAndTime(at, locale.format.locale, timeZone))}
          </li>`,
      )}
    </ul>`
}
