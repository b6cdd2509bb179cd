import type { ReadingWords } from '../i18n/messages.js'
import { problemWord } from './problem-word.js'
import type { Problem } from './status.js'

/** What is to be said of reading: that it is under way, or what is wrong with it. */
export const readingWords = (
  known: unknown,
  problem: Problem | undefined,
  words: ReadingWords,
): string =>
  problem ? words[problemWord(problem, known !== undefined)] : known ? '' : words.loading

/**
 * Of several things that are told aloud in one place, the one that has changed last: that the figures
 * are old does not silence what a person does meanwhile, and what is over is not said again.
 */
export class LastSaid {
  #heard: readonly string[] = []
  #said = ''

  /** What to say. Of those that change at once the last one counts. */
  of(...told: readonly string[]): string {
    for (const [i, words] of told.entries())
      if (words !== (this.#heard[i] ?? '')) this.#said = words
    this.#heard = told
    return this.#said
  }
}
