import type { RivalWords } from '../messages.js'

/** What is said of the choice, whatever two people have changed. */
export const deRival: Omit<RivalWords, 'conflictTitle' | 'conflictAdvice'> = {
  yours: 'Eigene behalten',
  theirs: 'Andere übernehmen',
  goOn: 'Damit fortfahren',
}
