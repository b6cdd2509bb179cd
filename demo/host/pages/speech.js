import { ar } from './words-ar.js'
import { en } from './words-en.js'

/** @typedef {import('./words-en.js').Words} Words */
/** @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} PluralForms */

/**
 * How one language writes figures. Lengths are minutes and seconds; a clock is `7:38`.
 *
 * @param {string} lang
 */
export function figures(lang) {
  const numbers = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 })
  const twoDigits = new Intl.NumberFormat(lang, { minimumIntegerDigits: 2 })
  const rules = new Intl.PluralRules(lang)
  const times = new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit' })
  return {
    /** @param {number} value */
    number: (value) => numbers.format(value),
    /**
     * The phrase for `value` in the form its grammar asks for; `#` stands for the figure.
     *
     * @param {number} value
     * @param {PluralForms} forms
     */
    plural: (value, forms) =>
      (forms[rules.select(value)] ?? forms.other).replace('#', numbers.format(value)),
    /** @param {number} length_ms */
    clock: (length_ms) => {
      const seconds = Math.floor(length_ms / 1000)
      return `${numbers.format(Math.floor(seconds / 60))}:${twoDigits.format(seconds % 60)}`
    },
    /** @param {string} instant */
    time: (instant) => times.format(new Date(instant)),
    /**
     * Whole minutes and seconds, rounded once.
     *
     * @param {number} length_ms
     */
    minutesAndSeconds: (length_ms) => {
      const seconds = Math.round(length_ms / 1000)
      return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
    },
  }
}

/** @typedef {ReturnType<typeof figures>} Figures */

const lang = document.documentElement.lang

/** The figures of the page's language. */
export const format = figures(lang)

/** The words of the page's language. @type {Words} */
export const words = (lang === 'ar' ? ar : en)(format)

/** Puts the language's words into the page's own HTML. */
export function fillWords() {
  for (const node of document.querySelectorAll('[data-word]')) {
    if (node instanceof HTMLElement) node.textContent = wordOf(node.dataset.word)
  }
  for (const node of document.querySelectorAll('[data-label]')) {
    if (node instanceof HTMLElement) node.ariaLabel = wordOf(node.dataset.label)
  }
  document.documentElement.dataset.words = 'ready'
}

/** @param {string | undefined} key */
function wordOf(key) {
  const word = key && key in words ? words[/** @type {keyof Words} */ (key)] : undefined
  if (typeof word === 'string') return word
  throw new Error(`There is no word "${key}".`)
}
