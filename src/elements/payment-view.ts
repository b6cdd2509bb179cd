import type { PaymentMethod } from '../contract/payment-method.js'
import type { Action } from '../controllers/action-controller.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import { brandName } from '../format/card-brand.js'
import type { PaymentWords } from '../i18n/payment-words.js'
import type { Problem } from './status.js'

/** What a person may do with the cards on file. */
export interface PaymentIntents {
  readonly use: (card: PaymentMethod, use: PaymentMethod['use']) => void
  readonly askToRemove: (card: PaymentMethod) => void
  readonly keep: () => void
  readonly remove: () => void
  readonly add: () => void
  readonly save: () => void
  readonly cancel: () => void
  /** Opens the card form again, which could not be shown. */
  readonly reopen: () => void
  readonly lookChanged: () => void
}

/** All that the cards are rendered from. Without cards and problem they are loading. */
export interface PaymentView extends PaymentIntents {
  readonly cards: readonly PaymentMethod[] | undefined
  readonly readonly: boolean
  readonly problem: Problem | undefined
  /** The one that may be removed, while the person is asked. */
  readonly leaving: PaymentMethod | undefined
  readonly form: { readonly slot: string; readonly state: 'closed' | 'opening' | 'open' | 'failed' }
  readonly isAdding: boolean
  readonly adding: Action
  readonly removing: Action
  readonly using: (card: PaymentMethod) => Action
  /** Why the card was not added, in words. */
  readonly refusal: string | undefined
  readonly words: PaymentWords
  readonly locale: Pick<LocaleController, 'format' | 'messages'>
  readonly retry: () => void
}

/** A card in a sentence. */
export const cardName = (
  { brand, last4 }: Pick<PaymentMethod, 'brand' | 'last4'>,
  words: PaymentWords,
): string => words.named(brandName(brand) ?? words.card, last4)
