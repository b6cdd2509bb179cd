import type { ReadingWords } from '../i18n/messages.js'
import type { Problem } from './status.js'

/** Which words tell a problem. What is `known` was read before, and only could not be read again. */
export const problemWord = (
  { word }: Problem,
  known: boolean,
): Exclude<keyof ReadingWords, 'loading' | 'retry'> =>
  known && word === 'failed' ? 'notRefreshed' : word
