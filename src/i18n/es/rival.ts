import type { RivalWords } from '../messages.js'

/** What is said of the choice. `Lo suyo` would be either person's. */
export const esRival: Omit<RivalWords, 'conflictTitle' | 'conflictAdvice'> = {
  yours: 'Mantener mi cambio',
  theirs: 'Usar el otro',
  goOn: 'Continuar así',
}
