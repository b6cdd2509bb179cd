import type { ActionWords } from '../messages.js'

/** `what` was asked for: `The details were not saved`. */
export const enAction = (what: string): ActionWords => ({
  offline: `${what}: you are offline.`,
  unauthorized: `${what}: sign in again first.`,
  forbidden: `${what}: you do not have permission to do that.`,
  payments_unavailable: `${what}: payments are not available at the moment. Try again later.`,
  failed: `${what}. Try again.`,
})
