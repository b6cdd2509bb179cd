import type { RivalWords } from '../messages.js'

/** What is said of the choice, whatever two people have changed. */
export const enRival: Omit<RivalWords, 'conflictTitle' | 'conflictAdvice'> = {
  yours: 'Keep yours',
  theirs: 'Take theirs',
  goOn: 'Continue with this',
}
