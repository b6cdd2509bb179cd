import { css, html, type CreditsElement, nothing, type TemplateResult } from '../lit.js'
import { formatMoment } from '../format/moment.js'
import { enBalanceNotice } from '../i18n/en/balance-notice.js'
import type { NoticeWords } from '../i18n/messages.js'
import { notices } from '../styles/notices.js'
import { addStyles } from './add-styles.js'
import { amountOf, type BalanceView } from './balance-view.js'
import { type Problem, problemOf } from './status.js'
import { warnOnce } from './warn-once.js'

const muted = css`
  [part='error'] {
    color: var(--_muted);
  }
`

/** A framework may set the properties of a provider well after it is in the page. */
const PATIENCE_MS = 1_000

/** What an element needs as soon as something goes wrong, or changes. */
export interface BalanceNotice {
  problemOf: typeof problemOf
  view: (view: BalanceView) => TemplateResult
  /** What is said aloud of a view: a problem or a level that is another one than in the view before. */
  spoken: (view: BalanceView) => string
}

/** Everything about problems with a balance. Loaded when there is one, or time to prepare for one. */
export function balanceNotices(host: CreditsElement & { refresh: () => void }): BalanceNotice {
  addStyles(host.renderRoot as ShadowRoot, [notices, muted])
  setTimeout(() => {
    if (host.isConnected && host.matches(':state(not-configured)'))
      warnOnce(
        `<${host.localName}> is not configured: a <credits-provider> around it needs a base-url that is a web address and a getToken that is a function, or a client.`,
      )
  }, PATIENCE_MS)
  return { problemOf, view: (view) => notice(view, () => host.refresh()), spoken: speech() }
}

const wordsOf = ({ locale }: BalanceView): NoticeWords => locale.words('balance', enBalanceNotice)

/** Why there is no figure, or why the one shown is old; and the way to ask again. */
function notice(view: BalanceView, retry: () => void): TemplateResult {
  const { balance, locale } = view
  const words = wordsOf(view)
  const problem = view.problem as Problem
  const old =
    balance &&
    html`<slot name="stale">${words.stale(formatMoment(balance.asOf, locale.format.locale))}</slot>`
  return html`<span part="error" class=${problem.slot}
      >${
        old && problem.word === 'failed'
          ? nothing
          : html`<slot name=${problem.slot}>${words[problem.word]}</slot>`
      }
      ${old}</span
    >${
      problem.retry
        ? html`<button part="button" @click=${retry}>
            <slot name="retry">${words.retry}</slot>
          </button>`
        : nothing
    }`
}

/** A view drawn again says the same again, so that nothing is repeated and nothing cut short. */
function speech(): BalanceNotice['spoken'] {
  let last: BalanceView | undefined
  let said = ''
  return (view) => {
    if (view.balance !== last?.balance || view.problem !== last?.problem) said = newsIn(view)
    last = view
    return said
  }
}

/** Of the figures only a new level is told: one that counts down would talk over the visit. */
function newsIn(view: BalanceView): string {
  const { balance, previous, error, problem, words } = view
  if (problem) return error ? wordsOf(view)[(problem as Problem).word] : ''
  if (!balance || !previous || previous.level === balance.level) return ''
  const { level, available } = balance
  return `${words.level[level]}${words.comma}${amountOf(view)} ${words.unit(available)}`
}
