import type { StatusWords } from '../messages.js'

export const frStatus: StatusWords = {
  loading: 'Chargement des crédits',
  failed: 'Impossible de charger les crédits.',
  offline: 'Vous êtes hors ligne.',
  unauthorized: 'Reconnectez-vous pour voir les crédits.',
  forbidden: 'Vous n’avez pas accès aux crédits.',
  notConfigured: 'Les crédits ne sont pas configurés sur cette page.',
  retry: 'Réessayer',
}
