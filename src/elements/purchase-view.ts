import type { Bundles, BuyingBlocked } from '../contract/bundle.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import type { Purchase, Quote } from '../contract/purchase.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { PurchaseWords } from '../i18n/purchase-words.js'
import type { Choice } from '../store/buying-reads.js'
import type { CardFormController } from '../controllers/card-form-controller.js'
import type { LoadTill } from '../payment/till.js'
import type { PurchaseState } from '../controllers/purchase-state.js'
import type { Problem } from './status.js'

/** The card to pay with: one that is typed in, or the id of one on file. */
export type CardChoice = 'new' | (string & {})

/** What is paid for, as a quote or a purchase has it. */
export type Order = Pick<
  Quote & Purchase,
  'bundle' | 'quantity' | 'credits' | 'bonusCredits' | 'currency' | 'price' | 'tax' | 'total'
>

/** What the page sets of the element. */
export interface Settings {
  readonly checkout: 'embedded' | 'redirect'
  readonly linkHosts: string
  readonly loadTill: LoadTill
}

/** What a person may do. */
export interface PurchaseActions {
  readonly choose: (choice: Choice) => void
  readonly useCard: (card: CardChoice) => void
  readonly pay: () => void
  readonly authenticate: () => void
  readonly cancel: () => void
  readonly check: () => void
  readonly restart: () => void
  readonly ask: () => void
  readonly addDetails: () => void
  readonly retry: () => void
  readonly retryForm: () => void
  readonly lookChanged: () => void
}

/** All that the element is rendered from. */
export interface PurchaseView {
  readonly words: PurchaseWords
  readonly locale: Pick<LocaleController, 'format' | 'messages'>
  readonly state: PurchaseState
  readonly bundles: Bundles | undefined
  readonly choice: Choice | undefined
  /** What is paid for; undefined until its price is known. */
  readonly order: Order | undefined
  /** The last purchase that the person has seen. */
  readonly after: string | null
  /** The price could not be renewed, or not be had at all. */
  readonly oldPrice: boolean
  readonly cards: readonly PaymentMethod[]
  readonly card: CardChoice
  readonly form: Pick<CardFormController, 'slot' | 'state'>
  readonly redirect: boolean
  readonly blocked: BuyingBlocked | 'not_allowed' | undefined
  /** Why nothing could be bought when the person asked what to do, and the page did nothing. */
  readonly helped: PurchaseView['blocked']
  /** A safe address, or none. */
  readonly support: string | undefined
  readonly problem: Problem | undefined
  readonly announcement: string
  readonly act: PurchaseActions
}
