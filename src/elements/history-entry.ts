import { html, nothing, type TemplateResult } from '../lit.js'
import type { Entry } from '../contract/entry.js'
import { formatClock } from '../format/day-heading.js'
import { formatSigned } from '../format/signed.js'
import type { Run } from '../store/entry-runs.js'
import { moneyWord } from './history-money.js'
import { featureName } from './feature-name.js'
import type { HistoryView } from './history-view.js'
import { memberName } from './member-names.js'

/** How many columns a row has. */
export const COLUMNS = ['time', 'what', 'member', 'reference', 'credits', 'after'] as const

/** One movement; opened, also its parts, in the order they were booked in, and what else is known of it. */
export function historyEntry(view: HistoryView, run: Run): TemplateResult {
  const { words, locale, timeZone } = view
  const [newest] = run
  const isOpen = view.open.has(newest.seq)
  const credits = run.reduce((sum, part) => sum + part.credits, 0)
  const { number, locale: tag } = locale.format
  const parts = run.length > 1 ? ` · ${words.parts(run.length)}` : ''
  return html`<div role="row" part="row" class=${isOpen ? 'open' : ''}>
      <span role="cell" class="time">${formatClock(newest.at, tag, timeZone)}</span>
      <span role="cell" class="what"
        ><button
          aria-expanded=${isOpen}
          data-seq=${newest.seq}
          @click=${() => view.toggle(newest.seq)}
        >
          ${CHEVRON}<span>${titleOf(view, newest)}</span>
        </button>
        <span class="kind">${kindOf(view, newest)}${parts}</span></span
      >
      <span role="cell" class="member"
        >${newest.member && memberName(view.memberNames, newest.member)}</span
      >
      <span role="cell" class="reference">${newest.session ?? ''}</span>
      <span role="cell" class="credits ${credits > 0 ? 'ok' : ''}" part="amount"
        >${formatSigned(credits, tag)}</span
      >
      <span role="cell" class="after"
        ><span aria-hidden="true" class="narrow">${words.after(number(newest.balanceAfter))}</span
        ><span class="wide">${number(newest.balanceAfter)}</span></span
      >
    </div>
    ${isOpen ? details(view, run) : nothing}`
}

const CHEVRON = html`<svg class="chevron" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M6 4l4 4-4 4" />
</svg>`

/** What it was about: the feature that was used, the kind of credits that came or went. */
function titleOf(view: HistoryView, entry: Entry): string {
  const { words } = view
  const { feature, source } = entry
  if (feature) return featureName(view.balance?.features, feature)
  const money = moneyWord(entry)
  if (money) return words[money]
  return source ? words.sources[source] : words.owed
}

/** Money that goes is no refund where the bank takes it, nor is what comes again. */
function kindOf({ words }: HistoryView, entry: Entry): string {
  const money = moneyWord(entry)
  if (!money || money === 'moneyBack') return words.types[entry.type]
  return money === 'disputed' ? words.types.voided : words.givenBack
}

function details({ words, locale, memberNames }: HistoryView, run: Run): TemplateResult {
  const [first] = run
  const { number, locale: tag } = locale.format
  const facts = (
    [
      ['operation', first.operation],
      ['session', first.session],
      ['reservation', first.reservation],
      ['rate', first.rateVersion && number(first.rateVersion)],
      ['refunds', first.refunds],
      ['grant', run.length === 1 && first.grant],
      ['reason', first.reason],
      ['actor', first.actor && memberName(memberNames, first.actor)],
    ] as const
  ).filter((fact): fact is readonly [(typeof fact)[0], string] => Boolean(fact[1]))
  return html`<div role="row" class="details">
    <div role="cell" aria-colspan=${COLUMNS.length}>
      ${
        run.length > 1
          ? html`<ul>
              ${[...run].reverse().map(
                ({ source, grant, credits }) =>
                  html`<li>
                    <span>${source ? words.sources[source] : words.owed}</span>
                    <span class="id">${grant ?? ''}</span>
                    <span class="credits">${formatSigned(credits, tag)}</span>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      <dl>
        ${facts.map(
          ([name, value]) =>
            html`<div>
              <dt>${words.facts[name]}</dt>
              <dd class="id">${value}</dd>
            </div>`,
        )}
      </dl>
    </div>
  </div>`
}
