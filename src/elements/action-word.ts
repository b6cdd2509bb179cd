import type { CreditsError } from '../client/credits-error.js'
import type { ActionWords } from '../i18n/messages.js'

const KNOWN: readonly string[] = ['offline', 'unauthorized', 'forbidden', 'payments_unavailable']

const isKnown = (code: string): code is keyof ActionWords => KNOWN.includes(code)

/** Which of the words says why something was not done. */
export const actionWord = ({ code }: Pick<CreditsError, 'code'>): keyof ActionWords =>
  isKnown(code) ? code : 'failed'
