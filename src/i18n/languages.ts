import type { Messages } from './messages.js'

interface Language {
  load: () => Promise<Messages>
  messages?: Messages
  pending?: Promise<void>
}

const languages = new Map<string, Language>([
  ['ar', { load: () => import('./ar.js').then(({ ar }) => ar) }],
])

/**
 * Adds a language, or replaces one. `code` is what a page writes in `lang`: `de`, `pt-BR`.
 * Elements that are already in the page take it up when their language is next looked at.
 */
export function registerLanguage(code: string, load: () => Promise<Messages>): void {
  languages.set(code.toLowerCase(), { load })
}

/** The words of a page's language and the locale to format in. */
export interface PageLanguage {
  /** Key of the words; undefined for English, which is built in. */
  readonly code: string | undefined
  /** What the words are written in, as `lang` and for Intl. */
  readonly locale: string
}

const ENGLISH: PageLanguage = { code: undefined, locale: 'en' }

/** Words and formats come together: a page in a language without words gets English formats too. */
export function languageFor(tag: string): PageLanguage {
  const locale = canonical(tag)
  if (!locale) return ENGLISH
  const full = locale.toLowerCase()
  const primary = full.split('-')[0]!
  if (primary === 'en' && !languages.has(full)) return { code: undefined, locale }
  const code = [full, primary].find((key) => languages.has(key))
  return code ? { code, locale } : ENGLISH
}

/** The words, if they are already here. */
export function loadedMessages(code: string): Messages | undefined {
  return languages.get(code)?.messages
}

/** Loads the words once for the page. Never rejects: a failure is kept as missing and tried again. */
export function loadMessages(code: string): Promise<void> {
  const language = languages.get(code)
  if (!language) return Promise.resolve()
  return (language.pending ??= language
    .load()
    .then((messages) => {
      language.messages = messages
    })
    .catch((cause: unknown) => {
      delete language.pending
      console.warn(`Credits: the words for "${code}" could not be loaded.`, cause)
    }))
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
