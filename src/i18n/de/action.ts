import type { ActionWords } from '../messages.js'

/** `what` was asked for: `Die Angaben wurden nicht gespeichert`. */
export const deAction = (what: string): ActionWords => ({
  offline: `${what}: Sie sind offline.`,
  unauthorized: `${what}: Melden Sie sich zuerst erneut an.`,
  forbidden: `${what}: Sie sind dazu nicht berechtigt.`,
  payments_unavailable: `${what}: Zahlungen sind derzeit nicht möglich. Versuchen Sie es später erneut.`,
  failed: `${what}. Versuchen Sie es erneut.`,
})
