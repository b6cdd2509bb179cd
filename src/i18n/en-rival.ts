import type { RivalWords } from './messages.js'

/** What is said of the choice, whatever two people have changed. */
export const enRival: Omit<RivalWords, 'conflictTitle' | 'conflictAdvice'> = {
  changedFrom: (before, after) => `\u2068${before}\u2069 → \u2068${after}\u2069`,
  yours: 'Keep yours',
  theirs: 'Take theirs',
  goOn: 'Continue with this',
}
