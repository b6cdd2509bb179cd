import { describe, expect, it, vi } from 'vitest'
import { ar } from '../../src/i18n/ar.js'
import { languageFor, loadMessages, registerLanguage } from '../../src/i18n/languages.js'

const english = languageFor('en')[0]
const arabic = languageFor('ar')[0]

describe('the language of a page', () => {
  it.each([
    ['en', english, 'en'],
    ['en-GB', english, 'en-GB'],
    ['EN-gb', english, 'en-GB'],
    ['ar', arabic, 'ar'],
    ['ar-EG', arabic, 'ar-EG'],
    ['de', english, 'en'],
    ['', english, 'en'],
    ['not a language!', english, 'en'],
  ])('%j has words and formats together', (tag, language, locale) => {
    expect(languageFor(tag)).toEqual([language, locale])
    expect(languageFor(tag)[0]).toBe(language)
  })

  it('may be one that the page registers', () => {
    const load = (): Promise<typeof ar> => Promise.resolve(ar)
    registerLanguage('pt-br', load)

    expect(languageFor('pt-BR')).toEqual([{ load }, 'pt-BR'])
    expect(languageFor('pt')).toEqual([english, 'en'])
  })

  it('must be a language', () => {
    expect(() => registerLanguage('not one!', () => Promise.resolve(ar))).toThrow(RangeError)
  })
})

describe('words', () => {
  it('are loaded once', async () => {
    const load = vi.fn(() => Promise.resolve(ar))
    const language = { load, messages: undefined }

    await Promise.all([loadMessages(language), loadMessages(language)])

    expect(load).toHaveBeenCalledOnce()
    expect(language.messages).toBe(ar)
  })

  it('that did not come are asked for again', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const load = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(ar)
    const language = { load, messages: undefined }

    await loadMessages(language)
    expect(language.messages).toBeUndefined()
    expect(warn).toHaveBeenCalledOnce()

    await loadMessages(language)
    expect(language.messages).toBe(ar)
    warn.mockRestore()
  })
})
