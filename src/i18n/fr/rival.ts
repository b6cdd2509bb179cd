import type { RivalWords } from '../messages.js'

/** What is said of the choice, whatever two people have changed. */
export const frRival: Omit<RivalWords, 'conflictTitle' | 'conflictAdvice'> = {
  yours: 'Garder votre choix',
  theirs: 'Prendre l’autre',
  goOn: 'Continuer ainsi',
}
