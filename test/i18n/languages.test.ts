import { describe, expect, it, vi } from 'vitest'
import { ar } from '../../src/i18n/ar.js'
import { languageFor, loadMessages, registerLanguage } from '../../src/i18n/languages.js'

const english = languageFor('en')[0]
const arabic = languageFor('ar')[0]

describe('the language of a page', () => {
  it.each([
    ['en', english, 'en'],
    ['en-GB', english, 'en-GB'],
    ['EN-gb', english, 'EN-gb'],
    ['ar', arabic, 'ar'],
    ['ar-EG', arabic, 'ar-EG'],
    ['fr-CH', languageFor('fr')[0], 'fr-CH'],
    ['nl', english, 'en'],
    ['', english, 'en'],
    ['not a language!', english, 'en'],
  ])('%j has words and formats together', (tag, language, locale) => {
    const [found, format] = languageFor(tag)

    expect(format.locale).toBe(locale)
    expect(found).toBe(language)
  })

  it('may be one that the page registers', () => {
    registerLanguage('pt-br', () => Promise.resolve(ar))

    const [language, { locale }] = languageFor('pt-BR')
    expect(language).not.toBe(english)
    expect(locale).toBe('pt-BR')
    expect(languageFor('pt')[0]).toBe(english)
  })

  it('must be a language', () => {
    expect(() => registerLanguage('not one!', () => Promise.resolve(ar))).toThrow(RangeError)
  })
})

describe('words', () => {
  it.each(['ar', 'de', 'es', 'fr'])('come with the package in %s', async (code) => {
    const [language] = languageFor(code)
    await loadMessages(language)

    const all = (await import(`../../src/i18n/${code}.ts`)) as Record<string, unknown>
    expect(language.messages).toBe(all[code])
  })

  it('are loaded once, also for elements that ask together', async () => {
    const load = vi.fn(() => Promise.resolve(ar))
    registerLanguage('xa', load)
    const [language] = languageFor('xa')

    await Promise.all([loadMessages(language), loadMessages(language)])

    expect(load).toHaveBeenCalledOnce()
    expect(language.messages).toBe(ar)
  })

  it('that did not come are asked for again', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    registerLanguage(
      'xb',
      vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(ar),
    )
    const [language] = languageFor('xb')

    await loadMessages(language)
    expect(language.messages).toBeUndefined()
    expect(warn).toHaveBeenCalledOnce()

    await loadMessages(language)
    expect(language.messages).toBe(ar)
    warn.mockRestore()
  })

  it('whose loading throws at once did not come either', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    registerLanguage('xc', () => {
      throw new Error('odd')
    })
    const [language] = languageFor('xc')

    await loadMessages(language)
    expect(language.messages).toBeUndefined()
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })
})
