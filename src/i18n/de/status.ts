import type { StatusWords } from '../messages.js'

export const deStatus: StatusWords = {
  loading: 'Credits werden geladen',
  failed: 'Die Credits konnten nicht geladen werden.',
  offline: 'Sie sind offline.',
  unauthorized: 'Melden Sie sich erneut an, um die Credits zu sehen.',
  forbidden: 'Sie haben keinen Zugriff auf die Credits.',
  notConfigured: 'Credits sind auf dieser Seite nicht eingerichtet.',
  retry: 'Erneut versuchen',
}
