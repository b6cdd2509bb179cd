import { describe, expect, it } from 'vitest'
import { formatOf } from '../../src/format/format.js'
import { ar } from '../../src/i18n/ar.js'
import { de } from '../../src/i18n/de.js'
import { en } from '../../src/i18n/en.js'
import { es } from '../../src/i18n/es.js'
import { fr } from '../../src/i18n/fr.js'
import { enBalance } from '../../src/i18n/en/balance.js'
import { enGate } from '../../src/i18n/en/gate.js'

const isGroup = (word: unknown): word is object => word !== null && typeof word === 'object'
/** The names of all words, also of those below others. */
const namesIn = (words: object): string[] =>
  Object.entries(words)
    .flatMap(([name, word]: [string, unknown]) =>
      isGroup(word) ? namesIn(word).map((below) => `${name}.${below}`) : [name],
    )
    .toSorted()
const textsIn = (words: object): string[] =>
  Object.values(words).flatMap((word: unknown) =>
    typeof word === 'string' ? [word] : isGroup(word) ? textsIn(word) : [],
  )
const english = formatOf('en')
const arabic = formatOf('ar')
const parts = [
  'balance',
  'burndown',
  'card',
  'dashboard',
  'gate',
  'billing',
  'history',
  'invoices',
  'payment',
  'recharge',
  'recovery',
  'trail',
  'running',
  'usage',
  'alerts',
  'alertRules',
  'purchase',
  'requests',
] as const

const translated = { ar, de, es, fr }
const isSentence = (word: unknown): word is string =>
  typeof word === 'string' && word.trim().split(' ').length > 2

describe.each(Object.entries(translated))('in %s', (code, language) => {
  const format = formatOf(code)

  it.each(parts)('the words of the %s are all there', (part) => {
    expect(namesIn(language[part](format))).toEqual(namesIn(en[part](english)))
  })

  it.each(parts)('no sentence of the %s is English', (part) => {
    const inEnglish = new Set(textsIn(en[part](english)).filter(isSentence))
    expect(textsIn(language[part](format)).filter((text) => inEnglish.has(text))).toEqual([])
  })
})

describe.each(parts)('the words of the %s', (part) => {
  it('are Arabic in Arabic', () => {
    const texts = textsIn(ar[part](arabic))
    expect(texts.filter((word) => !/[\u0600-\u06ff،]/.test(word))).toEqual([])
  })
})

describe('English', () => {
  const gate = enGate(english)

  const { insufficient_credits: few, member_limit_reached: limit } = gate.blocked

  it('says what is missing and how far the rest reaches', () => {
    expect(few.sentence(60, 14, 2)).toBe(
      'This visit needs 60 credits and 14 are left, enough for about 2 minutes.',
    )
  })

  it('says it of nothing and of one', () => {
    expect(few.sentence(60, 0, 0)).toBe('This visit needs 60 credits and none are left.')
    expect(few.sentence(6, 1, undefined)).toBe('This visit needs 6 credits and 1 is left.')
  })

  it('says what a limit leaves', () => {
    expect(limit.sentence(60, 14, 2)).toBe(
      'This visit needs 60 credits and your limit leaves you 14 in this period, enough for about 2 minutes.',
    )
    expect(limit.sentence(60, 0, 0)).toBe(
      'This visit needs 60 credits and your limit leaves you none in this period.',
    )
  })

  it('counts minutes', () => {
    const { minutesOf } = enBalance(english)
    expect(minutesOf(52, 'AI Scribe')).toBe('about 52 minutes of AI Scribe')
    expect(minutesOf(1, 'AI Scribe')).toBe('about 1 minute of AI Scribe')
    expect(minutesOf(0, 'AI Scribe')).toBe('not enough for AI Scribe')
  })
})

describe('Arabic', () => {
  it.each([
    [1, 'تكفي لنحو دقيقة واحدة من AI Scribe'],
    [2, 'تكفي لنحو دقيقتين من AI Scribe'],
    [3, 'تكفي لنحو 3 دقائق من AI Scribe'],
    [11, 'تكفي لنحو 11 دقيقة من AI Scribe'],
    [100, 'تكفي لنحو 100 دقيقة من AI Scribe'],
    [0, 'لا تكفي لاستخدام AI Scribe'],
  ])('counts %d minutes', (minutes, words) => {
    const said = ar.balance(arabic).minutesOf(minutes, 'AI Scribe')

    expect(said).toBe(words.replace('AI Scribe', '\u2068AI Scribe\u2069'))
  })

  it('has a phrase of its own for each of its six forms', () => {
    const said = [0, 1, 2, 3, 11, 100].map((n) => ar.card(arabic).coming(n, 'غدًا'))
    expect(new Set(said).size).toBe(6)
  })
})
