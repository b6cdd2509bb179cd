import type { Format } from '../format/format.js'
import { registerLanguage } from './languages.js'
import type { Messages, WordsPart } from './messages.js'

type Reworded<W> = {
  readonly [N in keyof W]?: W[N] extends string
    ? string
    : W[N] extends (...args: never[]) => unknown
      ? W[N]
      : Reworded<W[N]>
}

/** Words in the place of others, by part: `{ purchase: { title: 'Top up' } }`. */
export type Strings = { readonly [P in WordsPart]?: Reworded<ReturnType<Messages[P]>> }

/** How a page words a language. */
export interface StringsOptions {
  /** What is said in another way, or, in a language that the package does not have, what is said. */
  readonly strings?: Strings
  /**
   * Asked for every text that is shown, under its name such as `purchase.title`: for the localisation
   * that a page has. Undefined leaves the text as it is.
   */
  readonly translate?: (name: string, text: string) => string | undefined
  /** Told once of each word that neither `strings` nor the package has in this language: it is English. */
  readonly onMissingString?: (name: string) => void
  /** Of a language that the package does not have. */
  readonly dir?: 'ltr' | 'rtl'
}

/**
 * Says something in other words than the package does, in a language that it has; or adds a language,
 * of which not every word has to be there. `code` is what a page writes in `lang`: `en`, `pt-BR`; a
 * RangeError if it is none. The words of another call for the same language are replaced.
 */
export function registerStrings(code: string, options: StringsOptions): void {
  registerLanguage(code, async () => {
    const translations = await import('./translations.js')
    const { language } = new Intl.Locale(code)
    const shipped = Object.entries({ ...translations, en }).find(([name]) => name === language)?.[1]
    const words = await (shipped ?? en)()
    return reworded(words, shipped ? { ...options, onMissingString: () => undefined } : options)
  })
}

const en = (): Promise<Messages> => import('./en.js').then((words) => words.en)

function reworded(
  { dir, ...parts }: Messages,
  { strings = {}, translate = () => undefined, onMissingString, dir: asked = dir }: StringsOptions,
): Messages {
  const missed = new Set<string>()
  const miss = (name: string): void => {
    if (!missed.has(name)) onMissingString?.(name)
    missed.add(name)
  }
  const said = (name: string, word: unknown): unknown =>
    typeof word === 'string' ? (translate(name, word) ?? word) : word
  const inOtherWords = (name: string, word: unknown, own: unknown): unknown => {
    if (isGroup(word))
      return Object.fromEntries(
        Object.entries(word).map(([key, below]: [string, unknown]) => [
          key,
          inOtherWords(`${name}.${key}`, below, isGroup(own) ? own[key] : undefined),
        ]),
      )
    if (own === undefined) miss(name)
    const chosen = own ?? word
    return typeof chosen === 'function'
      ? (...args: unknown[]) => said(name, Reflect.apply(chosen, undefined, args))
      : said(name, chosen)
  }
  const reword = ([part, words]: [string, (format: Format) => object]) => {
    const known = new WeakMap<Format, unknown>()
    const own: unknown = strings[part as WordsPart]
    return [
      part,
      (format: Format): unknown => {
        const before = known.get(format) ?? inOtherWords(part, words(format), own)
        known.set(format, before)
        return before
      },
    ]
  }
  return {
    ...(asked === 'rtl' && { dir: asked }),
    ...(Object.fromEntries(Object.entries(parts).map(reword)) as Omit<Messages, 'dir'>),
  }
}

const isGroup = (word: unknown): word is Readonly<Record<string, unknown>> =>
  word !== null && typeof word === 'object'
