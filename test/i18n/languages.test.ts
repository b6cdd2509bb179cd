import { describe, expect, it, vi } from 'vitest'
import {
  languageFor,
  loadedMessages,
  loadMessages,
  registerLanguage,
} from '../../src/i18n/languages.js'
import { ar } from '../../src/i18n/ar.js'

describe('the language of a page', () => {
  it.each([
    ['en', undefined, 'en'],
    ['en-GB', undefined, 'en-GB'],
    ['EN-gb', undefined, 'en-GB'],
    ['ar', 'ar', 'ar'],
    ['ar-EG', 'ar', 'ar-EG'],
    ['de', undefined, 'en'],
    ['', undefined, 'en'],
    ['not a language!', undefined, 'en'],
  ])('%j has words and formats together', (tag, code, locale) => {
    expect(languageFor(tag)).toEqual({ code, locale })
  })

  it('may be one that the page registers', () => {
    registerLanguage('pt-BR', () => Promise.resolve(ar))

    expect(languageFor('pt-br')).toEqual({ code: 'pt-br', locale: 'pt-BR' })
    expect(languageFor('pt')).toEqual({ code: undefined, locale: 'en' })
  })
})

describe('words', () => {
  it('are loaded once', async () => {
    const load = vi.fn(() => Promise.resolve(ar))
    registerLanguage('xa', load)

    await Promise.all([loadMessages('xa'), loadMessages('xa')])

    expect(load).toHaveBeenCalledOnce()
    expect(loadedMessages('xa')).toBe(ar)
  })

  it('that did not come are asked for again', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const load = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(ar)
    registerLanguage('xb', load)

    await loadMessages('xb')
    expect(loadedMessages('xb')).toBeUndefined()
    expect(warn).toHaveBeenCalledOnce()

    await loadMessages('xb')
    expect(loadedMessages('xb')).toBe(ar)
    warn.mockRestore()
  })
})
