import type { StatusWords } from '../messages.js'

export const enStatus: StatusWords = {
  loading: 'Loading credits',
  failed: 'Credits could not be loaded.',
  offline: 'You are offline.',
  unauthorized: 'Sign in again to see credits.',
  forbidden: 'You do not have access to credits.',
  notConfigured: 'Credits are not set up on this page.',
  retry: 'Try again',
}
