import type { Balance, Feature } from '../contract/balance.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { Snapshot } from '../store/snapshot.js'
import type { SeriesReport } from '../store/balance-series.js'
import type { UsageReport } from '../store/usage.js'
import { burndownOf } from './burndown-figures.js'
import type { MemberNames } from './member-names.js'
import { figuresOf, type UsageFigures } from './usage-figures.js'
import { usageWords } from './usage-words.js'

export type ChartReport = UsageReport | SeriesReport

/**
 * Keeps what is shown. A report stays while another one is on its way, and goes when that has
 * failed or the account is another one. Figures are made again only for another report, another
 * choice of what is in it, or another language, so that they are drawn once.
 */
export class ShownFigures {
  #report: ChartReport | undefined
  #made: UsageFigures | undefined
  #from: readonly unknown[] = []

  of(
    { data, error }: Snapshot<ChartReport>,
    balance: Balance | undefined,
    { memberNames }: { readonly memberNames: MemberNames },
    hidden: ReadonlySet<string | undefined>,
    locale: LocaleController,
  ): UsageFigures | undefined {
    if (data) this.#report = data
    else if (error || this.#report?.account !== balance?.account) this.#report = undefined
    if (!this.#report || !balance) return undefined
    const { features } = balance
    const names = features.map(({ code, name }) => `${code} ${name}`).join()
    const from = [this.#report, hidden, names, memberNames, locale.format]
    if (!this.#made || from.some((value, i) => value !== this.#from[i]))
      this.#made = makeFigures(this.#report, hidden, features, memberNames, locale)
    this.#from = from
    return this.#made
  }
}

function makeFigures(
  report: ChartReport,
  hidden: ReadonlySet<string | undefined>,
  features: readonly Feature[],
  memberNames: MemberNames,
  locale: LocaleController,
): UsageFigures {
  const words = usageWords(locale)
  return 'series' in report
    ? burndownOf(report, hidden, words, locale)
    : figuresOf(report, hidden, features, memberNames, words, locale.format.locale)
}

/** Another question was answered, or another part of the answer is looked at: worth a word. */
export const isOther = (figures: UsageFigures, before: UsageFigures): boolean =>
  figures.report.question !== before.report.question ||
  figures.visible.length !== before.visible.length
