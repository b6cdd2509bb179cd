import type { ActionWords, ReadingWords } from './messages.js'

/** What a person can do about a card that was not taken. */
export type CardRefusal =
  'expired' | 'cvc' | 'number' | 'address' | 'authentication' | 'unsupported' | 'again' | 'other'

/** The words of `<payment-methods>`. A card is told as `named` tells it. */
export interface PaymentWords extends ReadingWords {
  title: string
  /** A card whose brand is not known. */
  card: string
  endingIn: string
  named: (brand: string, last4: string) => string
  expires: (month: string) => string
  thisMonth: string
  nextMonth: string
  soon: (month: string) => string
  expired: string
  uses: Record<'default' | 'backup', string>
  makeDefault: string
  makeBackup: string
  noBackup: string
  remove: string
  /** Names of buttons: what, and of which card. */
  of: (what: string, card: string) => string
  changing: string
  /** What was done with a card. */
  done: Record<'add' | 'default' | 'backup' | 'none' | 'remove', (card: string) => string>
  notChanged: ActionWords
  removeTitle: (card: string) => string
  removeText: string
  removeDefault: string
  keep: string
  removing: string
  notRemoved: ActionWords
  empty: string
  emptyAdvice: string
  /** Where nothing can be changed. */
  readOnly: string
  add: string
  addTitle: string
  addNote: string
  opening: string
  formFailed: string
  save: string
  saving: string
  cancel: string
  notAdded: ActionWords
  refusals: Record<CardRefusal, string>
}
