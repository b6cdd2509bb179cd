import { type Format, formatOf } from '../format/format.js'
import type { Messages } from './messages.js'
import { tellFollowers } from './page-language.js'

/** One language: its words, or the way to them. */
export interface Language {
  messages?: Partial<Messages> | undefined
  load?: () => Promise<Messages>
}

/** English is built into what speaks it. */
const ENGLISH: Language = { messages: {} }

const languages: Record<string, Language> = { en: ENGLISH }

for (const code of ['ar', 'de', 'es', 'fr'] as const)
  languages[code] = { load: () => import('./translations.js').then((all) => all[code]()) }

/**
 * Adds a language, or replaces one. `code` is what a page writes in `lang`: `de`, `pt-BR`; a
 * RangeError if it is none. Elements that are already in the page take it up as soon as it is loaded.
 */
export function registerLanguage(code: string, load: () => Promise<Messages>): void {
  let pending: Promise<Messages> | undefined
  const loadOnce = (): Promise<Messages> =>
    (pending ??= new Promise<Messages>((done) => done(load())).finally(() => (pending = undefined)))
  languages[new Intl.Locale(code).baseName] = { load: loadOnce }
  tellFollowers()
}

/**
 * The language for what a page says in `lang`, and the formats of its locale. Words and formats
 * come together: a page in a language without words gets English formats too.
 */
export function languageFor(tag: string): [language: Language, format: Format] {
  try {
    const { baseName, language } = new Intl.Locale(tag)
    const known = languages[baseName] ?? languages[language]
    if (known) return [known, formatOf(tag)]
  } catch {
    // What is no language is answered in English.
  }
  return [ENGLISH, formatOf('en')]
}

/** Loads the words. Never rejects: what did not come is asked for again later. */
export const loadMessages = (language: Language): Promise<void> =>
  language.load!().then(
    (messages) => void (language.messages = messages),
    (cause: unknown) => console.warn('Credits: no words came.', cause),
  )
