import type { Balance } from '../contract/balance.js'
import type { Format } from '../format/format.js'
import type { UsageWords } from '../i18n/usage-words.js'
import type { Snapshot } from '../store/snapshot.js'
import type { UsageReport } from '../store/usage.js'
import { figuresOf, type UsageFigures } from './usage-figures.js'

/**
 * Keeps what is shown. A report stays while another one is on its way, and goes when that has
 * failed or the account is another one. Figures are made again only for another report, another
 * choice of what is in it, or another language, so that they are drawn once.
 */
export class ShownFigures {
  #report: UsageReport | undefined
  #made: UsageFigures | undefined
  #from: readonly unknown[] = []

  of(
    { data, error }: Snapshot<UsageReport>,
    balance: Balance | undefined,
    hidden: ReadonlySet<string | undefined>,
    words: UsageWords,
    format: Format,
  ): UsageFigures | undefined {
    if (data) this.#report = data
    else if (error || this.#report?.account !== balance?.account) this.#report = undefined
    if (!this.#report || !balance) return undefined
    const { features } = balance
    const names = features.map(({ code, name }) => `${code} ${name}`).join()
    const from = [this.#report, hidden, names, format]
    if (!this.#made || from.some((value, i) => value !== this.#from[i]))
      this.#made = figuresOf(this.#report, hidden, features, words, format.locale)
    this.#from = from
    return this.#made
  }
}

/** Another question was answered, or another part of the answer is looked at: worth a word. */
export const isOther = (figures: UsageFigures, before: UsageFigures): boolean =>
  figures.report.question !== before.report.question ||
  figures.visible.length !== before.visible.length
