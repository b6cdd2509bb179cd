import { describe, expect, it } from 'vitest'
import { formatOf } from '../../src/format/format.js'
import { fr } from '../../src/i18n/fr.js'
import type { WordsPart } from '../../src/i18n/messages.js'

const french = formatOf('fr')
const { insufficient_credits: few, member_limit_reached: limit } = fr.gate(french).blocked

/** Every text that stands as it is, however deep. */
const textsIn = (words: unknown): string[] => {
  if (typeof words === 'string') return [words]
  return words && typeof words === 'object' ? Object.values(words).flatMap(textsIn) : []
}

describe('French', () => {
  it.each([
    [0, 'pas assez pour AI Scribe'],
    [1, 'environ 1 minute d’AI Scribe'],
    [2, 'environ 2 minutes d’AI Scribe'],
    [100, 'environ 100 minutes d’AI Scribe'],
  ])('counts %d minutes', (minutes, words) => {
    expect(fr.balance(french).minutesOf(minutes, 'AI Scribe')).toBe(words)
  })

  it.each([
    [0, 'crédit'],
    [1, 'crédit'],
    [2, 'crédits'],
    [100, 'crédits'],
    [1_000_000, 'crédits'],
  ])('has a noun beside %d', (credits, noun) => {
    expect(fr.balance(french).unit(credits)).toBe(noun)
  })

  it.each([
    [0, '0 crédit utilisé le 24 nov. 2026.'],
    [1, '1 crédit utilisé le 24 nov. 2026.'],
    [2, '2 crédits utilisés le 24 nov. 2026.'],
    [100, '100 crédits utilisés le 24 nov. 2026.'],
  ])('makes the participle agree with %d', (credits, words) => {
    expect(fr.usage(french).summary(credits, '24 nov. 2026', '24 nov. 2026')).toBe(words)
  })

  it.each([
    [1, '1 crédit réservé pour une session AI Scribe de Paul.'],
    [2, '2 crédits réservés pour une session AI Scribe de Paul.'],
  ])('says what is held for a session: %d', (credits, words) => {
    expect(fr.running(french).held(credits, 'AI Scribe', 'Paul')).toBe(words)
  })

  it('elides before a vowel, also one with an accent', () => {
    const { granted } = fr.requests(french)
    expect(granted('Paul')).toBe('La demande de Paul a été acceptée.')
    expect(granted('Anna')).toBe('La demande d’Anna a été acceptée.')
    expect(granted('Émile')).toBe('La demande d’Émile a été acceptée.')
  })

  it('says what is missing and how far the rest reaches', () => {
    expect(few.sentence(60, 14, 2)).toBe(
      'Cette consultation nécessite 60 crédits et il en reste 14, assez pour environ 2 minutes.',
    )
    expect(few.sentence(1, 0, 0)).toBe(
      'Cette consultation nécessite 1 crédit et il n’en reste aucun.',
    )
  })

  it('says what a limit leaves', () => {
    expect(limit.sentence(60, 14, undefined)).toBe(
      'Cette consultation nécessite 60 crédits et votre limite vous en laisse 14 sur cette période.',
    )
  })

  it('has one full stop after a day, whether its month is cut short or a year follows', () => {
    const { savedOn } = fr.billing(french)
    expect(savedOn('9 déc.')).toBe('Dernier enregistrement le 9 déc.')
    expect(savedOn('9 déc. 2025')).toBe('Dernier enregistrement le 9 déc. 2025.')
  })

  it('tells a percentage as French writes it, however it comes', () => {
    const { belowPercent } = fr.alerts(french)
    expect(belowPercent('20%', '9 déc.')).toBe(belowPercent('20\u00a0%', '9 déc.'))
  })
})

describe.each(Object.keys(fr) as WordsPart[])('the French words of the %s', (part) => {
  const texts = textsIn(fr[part](french))

  it('keep a sign with the word before it', () => {
    expect(texts.filter((text) => /[^\u00a0]:|[^\u202f][;!?]|«[^\u00a0]/.test(text))).toEqual([])
  })

  it('have French apostrophes', () => {
    expect(texts.filter((text) => text.includes("'"))).toEqual([])
  })
})
