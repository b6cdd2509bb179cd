import type { Feature } from '../contract/balance.js'
import type { Format } from '../format/format.js'
import type { UsageWords } from '../i18n/messages.js'
import type { UsageReport } from '../store/usage.js'
import { figuresOf, type UsageFigures } from './usage-figures.js'

/**
 * Keeps figures while they would be made the same again, so that what is drawn from them is drawn
 * once: not for each balance, but for another report, another choice, or another language.
 */
export class MadeFigures {
  #made: UsageFigures | undefined
  #from: readonly unknown[] = []

  figures(
    report: UsageReport,
    hidden: ReadonlySet<string | undefined>,
    features: readonly Feature[],
    words: UsageWords,
    format: Format,
  ): UsageFigures {
    const names = features.map(({ code, name }) => `${code} ${name}`).join()
    const from = [report, hidden, names, format]
    if (!this.#made || from.some((value, i) => value !== this.#from[i]))
      this.#made = figuresOf(report, hidden, features, words, format.locale)
    this.#from = from
    return this.#made
  }
}

/** Another question was answered, or another part of the answer is looked at: worth a word. */
export const isOther = (figures: UsageFigures, before: UsageFigures): boolean =>
  figures.report.question !== before.report.question ||
  figures.visible.length !== before.visible.length
