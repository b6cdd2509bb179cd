import { cardWords } from './card-words.js'

/**
 * The three fields of a card, with what Stripe says about them.
 *
 * @typedef {{ code: string, message: string, field: HTMLInputElement }} Complaint
 */

/** @param {string} id */
const input = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id))

const number = input('number')
const expiry = input('expiry')
const cvc = input('cvc')
export const fields = [number, expiry, cvc]

let words = cardWords('en')

/** Says it all in another language; what was typed stays. @param {string} [locale] */
export function speak(locale) {
  words = cardWords(locale)
  document.documentElement.lang = words.lang
  document.documentElement.dir = words.dir
  for (const field of fields) {
    const name = /** @type {keyof typeof words.labels} */ (field.id)
    const label = field.labels?.[0]
    if (label) label.textContent = words.labels[name]
    field.placeholder = words.placeholders[name]
  }
  show(complaints().filter(({ field }) => field.ariaInvalid === 'true'))
}

/** @param {HTMLInputElement} field */
const digits = (field) => field.value.replace(/\D/g, '')

const isAmex = () => /^3[47]/.test(digits(number))

function isNumber() {
  const sum = Array.from(digits(number))
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

function isPast() {
  const [month, year] = [Number(digits(expiry).slice(0, 2)), Number(digits(expiry).slice(2))]
  return Date.UTC(2000 + year, month) <= Date.now()
}

/** @type {readonly [HTMLInputElement, string, () => boolean][]} */
const RULES = [
  [number, 'incomplete_number', () => digits(number).length < (isAmex() ? 15 : 16)],
  [number, 'invalid_number', () => !isNumber()],
  [expiry, 'incomplete_expiry', () => digits(expiry).length < 4],
  [expiry, 'invalid_expiry_year_past', () => Number(digits(expiry).slice(0, 2)) > 12 || isPast()],
  [cvc, 'incomplete_cvc', () => digits(cvc).length < (isAmex() ? 4 : 3)],
]

/** What is wrong, of each field the first. @returns {Complaint[]} */
export function complaints() {
  return fields.flatMap((field) => {
    const broken = RULES.find(([of, , isBroken]) => of === field && isBroken())
    if (!broken) return []
    const [, code] = broken
    return [{ field, code, message: words.wrong[code] ?? code }]
  })
}

/** Says beside each field what is wrong with it. @param {readonly Complaint[]} wrong */
export function show(wrong) {
  for (const field of fields) {
    const complaint = wrong.find((each) => each.field === field)
    field.setAttribute('aria-invalid', String(complaint !== undefined))
    const place = document.getElementById(`${field.id}-error`)
    if (place) place.textContent = complaint?.message ?? ''
  }
}

export const isEmpty = () => fields.every((field) => field.value === '')

/** The card in the words of the API. */
export const cardData = () => ({
  type: 'card',
  card: {
    number: digits(number),
    exp_month: digits(expiry).slice(0, 2),
    exp_year: digits(expiry).slice(2),
    cvc: digits(cvc),
  },
})

number.addEventListener('input', () => {
  number.value = digits(number)
    .slice(0, 19)
    .replace(/(.{4})(?=.)/g, '$1 ')
})
expiry.addEventListener('input', () => {
  const typed = digits(expiry).slice(0, 4)
  expiry.value = typed.length > 2 ? `${typed.slice(0, 2)} / ${typed.slice(2)}` : typed
})
cvc.addEventListener('input', () => {
  cvc.value = digits(cvc).slice(0, 4)
})
for (const field of fields)
  field.addEventListener('blur', () => {
    if (field.value !== '') show(complaints().filter((each) => each.field.value !== ''))
  })
