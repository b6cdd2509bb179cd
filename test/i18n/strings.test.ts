import { describe, expect, it, vi } from 'vitest'
import { languageFor, loadMessages } from '../../src/i18n/languages.js'
import type { Messages } from '../../src/i18n/messages.js'
import { registerStrings, type StringsOptions } from '../../src/i18n/strings.js'

/** The words of a language after a page has had its say. */
async function worded(code: string, options: StringsOptions): Promise<Messages> {
  registerStrings(code, options)
  const [language] = languageFor(code)
  await loadMessages(language)
  return language.messages as Messages
}
const formatIn = (code: string) => languageFor(code)[1]

describe('a page', () => {
  it('says something in its own words, and leaves the rest', async () => {
    const { purchase, balance } = await worded('en', {
      strings: { purchase: { title: 'Top up', ended: { expired: 'Too late.' } } },
    })
    const words = purchase(formatIn('en'))
    expect(words.title).toBe('Top up')
    expect(words.ended).toEqual({
      expired: 'Too late.',
      requested: 'Nothing was charged.',
      failed: 'The payment could not be made. Nothing was charged.',
    })
    expect(balance(formatIn('en')).minutesOf(52, 'AI Scribe')).toBe('about 52 minutes of AI Scribe')
  })

  it('may reword what has figures in it', async () => {
    const { gate } = await worded('en', {
      strings: { gate: { low: (required, left) => `${required} now, ${left} left.` } },
    })
    expect(gate(formatIn('en')).low(60, 14)).toBe('60 now, 14 left.')
  })

  it('says the same in each variety of a language that the package has', async () => {
    const missing = vi.fn()
    const { balance } = await worded('de-CH', {
      strings: { balance: { label: 'Guthaben' } },
      onMissingString: missing,
    })
    expect(balance(formatIn('de-CH')).unit(2)).toBe('Credits')
    expect(balance(formatIn('de-CH')).label).toBe('Guthaben')
    expect(missing).not.toHaveBeenCalled()
  })

  it('adds a language, and is told once of each word that it has not', async () => {
    const missing = vi.fn()
    const { dir, balance } = await worded('he', {
      dir: 'rtl',
      strings: { balance: { label: 'נקודות' } },
      onMissingString: missing,
    })
    expect(dir).toBe('rtl')
    for (let n = 0; n < 2; n += 1) expect(balance(formatIn('he')).level.ok).toBe('Enough')
    const names = missing.mock.calls.map(([name]) => name as string)
    expect(names).toContain('balance.level.ok')
    expect(names).not.toContain('balance.label')
    expect(new Set(names).size).toBe(names.length)
  })

  it('hands every text to the localisation that it has', async () => {
    const { purchase } = await worded('en-XA', { translate: (name, text) => `[${name}|${text}]` })
    const words = purchase(formatIn('en-XA'))
    expect(words.title).toBe('[purchase.title|Buy credits]')
    expect(words.paid('$12.00')).toBe('[purchase.paid|$12.00 paid.]')
  })

  it('must name a language', () => {
    expect(() => registerStrings('not one!', {})).toThrow(RangeError)
  })
})
