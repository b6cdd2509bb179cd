import type { Messages } from './messages.js'

type Load = () => Promise<Messages>

// The languages that come with the package, beside English, which elements bring along. Each is
// loaded when it is first needed.
export const ar: Load = () => import('./ar.js').then((words) => words.ar)
export const de: Load = () => import('./de.js').then((words) => words.de)
export const es: Load = () => import('./es.js').then((words) => words.es)
export const fr: Load = () => import('./fr.js').then((words) => words.fr)
