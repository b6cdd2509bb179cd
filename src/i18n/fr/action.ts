import type { ActionWords } from '../messages.js'

/** `what` was asked for: `Les informations n’ont pas été enregistrées`. */
export const frAction = (what: string): ActionWords => ({
  offline: `${what}\u00a0: vous êtes hors ligne.`,
  unauthorized: `${what}\u00a0: reconnectez-vous d’abord.`,
  forbidden: `${what}\u00a0: vous n’en avez pas le droit.`,
  payments_unavailable: `${what}\u00a0: les paiements sont indisponibles pour le moment. Réessayez plus tard.`,
  failed: `${what}. Réessayez.`,
})
