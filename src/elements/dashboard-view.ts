import { html, nothing, type TemplateResult } from '../lit.js'
import { repeat } from 'lit/directives/repeat.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { DashboardSection, DashboardWords } from '../i18n/dashboard-words.js'
import type { LoadTill } from '../payment/till.js'
import type { Rights } from '../store/rights.js'
import { addressOf } from './dashboard-links.js'
import { type Row, rowsFor } from './dashboard-rows.js'
import { levelMark } from './level-mark.js'
import type { MemberNames } from './member-names.js'
import type { Problem } from './status.js'

/** What the page sets of the dashboard, for the elements in it. */
export interface DashboardSettings {
  readonly feature: string | undefined
  readonly bundle: string | undefined
  readonly checkout: 'embedded' | 'redirect'
  readonly linkHosts: string
  readonly memberNames: MemberNames
  readonly loadTill: LoadTill
}

export interface DashboardView {
  readonly words: DashboardWords
  readonly locale: LocaleController
  /** Undefined until the token is there. */
  readonly may: Rights | undefined
  readonly problem: Problem | undefined
  /** Whether a row has its sections' elements by now. */
  readonly isMade: (row: Row) => boolean
  /** The sections are at work before they are shown. */
  readonly isShown: boolean
  /** The section that somebody came for who does not have it. */
  readonly lacking: string | undefined
  readonly settings: DashboardSettings
  readonly go: (event: MouseEvent, section: DashboardSection) => void
  readonly retry: () => void
}

/** So that a page styles what is inside as it styles the elements alone. */
const PARTS = 'card, title, amount, unit, meter, legend, button, input, table, row, status, error'

export function dashboard(view: DashboardView): TemplateResult {
  const { locale, words, may, problem, isShown } = view
  const isNowhere = !may && problem
  return html`<div
    class="dashboard"
    lang=${locale.format.locale}
    dir=${locale.messages?.dir ?? nothing}
    aria-busy=${!isShown && !isNowhere}
  >
    ${isNowhere ? nowhere(view, problem) : header(view)} ${noAccess(view)}
    ${may ? sections(view, may) : nothing} ${isNowhere || isShown ? nothing : skeleton(words)}
  </div>`
}

/** The room of all sections is kept until those of whom has fewer are shown: then nothing moves. */
function header({ words, may, isShown, go }: DashboardView): TemplateResult {
  const all = rowsFor().flat()
  const own = may ? rowsFor(may).flat() : []
  const isListed = isShown || own.length === all.length
  return html`<header part="card">
    <h2 part="title"><slot name="label">${words.title}</slot></h2>
    <nav aria-label=${words.sections} class=${isListed ? nothing : 'held-back'}>
      <ul>
        ${(isListed ? own : all).map(
          (section) =>
            html`<li>
              <a
                part="button"
                href=${addressOf(section)}
                @click=${(event: MouseEvent) => go(event, section)}
                >${words.names[section]}</a
              >
            </li>`,
        )}
      </ul>
    </nav>
  </header>`
}

/** The address may name what is no section at all: then it is not for us. */
function noAccess({ words, lacking }: DashboardView): TemplateResult {
  const section = rowsFor()
    .flat()
    .find((one) => one === lacking)
  return html`<div role="status" class="no-access">
    ${
      section
        ? html`<div class="notice known">
            ${levelMark()}
            <p part="error">${words.noAccess(words.names[section])}</p>
          </div>`
        : nothing
    }
  </div>`
}

function sections(view: DashboardView, may: Rights): TemplateResult {
  const { words, settings, isMade, isShown } = view
  const rows = rowsFor(may)
  return html`<div class=${isShown ? 'sections' : 'sections held-back'}>
    <credit-alerts
      exportparts=${PARTS}
      ?rules=${may('manage')}
      .memberNames=${settings.memberNames}
    ></credit-alerts>
    ${repeat(
      rows,
      ([first]) => first,
      (row) =>
        html`<div class="row of-${row.join('-')}">
          ${repeat(
            row,
            (section) => section,
            (section) =>
              html`<div
                class="section"
                id=${section}
                role="group"
                tabindex="-1"
                aria-label=${words.names[section]}
              >
                ${isMade(row) ? CONTENT[section](settings, may) : nothing}
              </div>`,
          )}
        </div>`,
    )}
  </div>`
}

const CONTENT: Readonly<
  Record<DashboardSection, (settings: DashboardSettings, may: Rights) => TemplateResult>
> = {
  balance: ({ feature }) =>
    html`<credit-balance
      exportparts=${PARTS}
      variant="card"
      feature=${feature ?? nothing}
    ></credit-balance>`,
  purchase: ({ bundle, checkout, linkHosts, loadTill }) =>
    html`<credit-purchase
      exportparts=${PARTS}
      bundle=${bundle ?? nothing}
      checkout=${checkout}
      link-hosts=${linkHosts}
      .loadTill=${loadTill}
    ></credit-purchase>`,
  recharge: ({ loadTill, memberNames }) =>
    html`<recharge-settings
      exportparts=${PARTS}
      .loadTill=${loadTill}
      .memberNames=${memberNames}
    ></recharge-settings>`,
  payment: ({ loadTill }, may) =>
    html`<payment-methods exportparts=${PARTS} .loadTill=${loadTill}></payment-methods> ${
        may('manage') ? html`<billing-details exportparts=${PARTS}></billing-details>` : nothing
      }`,
  usage: ({ memberNames }) =>
    html`<usage-chart exportparts=${PARTS} .memberNames=${memberNames}></usage-chart>`,
  history: ({ memberNames }) =>
    html`<credit-history exportparts=${PARTS} .memberNames=${memberNames}></credit-history>`,
  invoices: () => html`<invoice-list exportparts=${PARTS}></invoice-list>`,
  team: ({ feature, memberNames }) =>
    html`<credit-requests
        exportparts=${PARTS}
        feature=${feature ?? nothing}
        .memberNames=${memberNames}
      ></credit-requests>
      <running-sessions exportparts=${PARTS} .memberNames=${memberNames}></running-sessions>`,
}

const nowhere = ({ words, retry }: DashboardView, problem: Problem): TemplateResult =>
  html`<div part="card" class="notice ${problem.slot}" role="status">
    <p part="error"><slot name=${problem.slot}>${words[problem.word]}</slot></p>
    ${
      problem.retry
        ? html`<button type="button" part="button" class="outline" @click=${retry}>
            <slot name="retry">${words.retry}</slot>
          </button>`
        : nothing
    }
  </div>`

/** As much room as the first rows take. */
const skeleton = (words: DashboardWords): TemplateResult =>
  html`<p class="spoken" role="status">${words.loading}</p>
    <div class="row of-balance-purchase">${place('tall')} ${place('tall')}</div>
    ${place('')}`

const LINES = [1, 2, 3, 4, 5]

const place = (height: string): TemplateResult =>
  html`<div part="card" class="place ${height}" aria-hidden="true">
    <i class="bone"></i>${LINES.map(() => html`<i class="bone line"></i>`)}
  </div>`
