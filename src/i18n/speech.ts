import { type Format, formatOf } from '../format/format.js'
import type { Messages } from './messages.js'

/** One locale's formats and words, made when they are first asked for. */
export interface Speech {
  readonly format: Format
  /** One part of the words; the English handed in stands in where the language has none. */
  words<P extends keyof Messages>(part: P, english: Messages[P]): ReturnType<Messages[P]>
}

export function speechIn(locale: string, messages?: Messages): Speech {
  const format = formatOf(locale)
  const made = new Map<string, unknown>()
  return {
    format,
    words<P extends keyof Messages>(part: P, english: Messages[P]) {
      const words = made.get(part) ?? (messages?.[part] ?? english)(format)
      made.set(part, words)
      return words as ReturnType<Messages[P]>
    },
  }
}
