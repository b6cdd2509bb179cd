import type { BuyingBlocked, CardBrand } from '../contract/bundle.js'
import type { StatusWords } from './messages.js'

/** The words of `<credit-purchase>`. Money comes formatted. */
export interface PurchaseWords extends StatusWords {
  title: string
  choose: string
  /** A noun phrase: `500 credits`. */
  credits: (amount: number) => string
  bonus: (amount: number) => string
  perCredit: (price: string) => string
  bestValue: string
  saving: (percent: string) => string
  /** Put between the two. */
  comma: string
  neverExpire: string
  quantity: string
  fewer: string
  more: string
  atMost: (max: number) => string

  order: string
  /** `3 x 100 credits`; only said when there are several. */
  several: (quantity: number, credits: number) => string
  tax: (name: string, rate: string) => string
  noTax: string
  total: string
  oldPrice: string
  priceFailed: string
  priceLoading: string

  payWith: string
  card: (brand: string, last4: string) => string
  otherCard: Record<Extract<CardBrand, 'unknown'>, string>
  expires: (month: string) => string
  expired: string
  newCard: string
  cardDetails: string
  formLoading: string
  formFailed: string
  redirect: string
  /** That a new card stays, and where it is removed. */
  kept: string
  /** The same of a card that is not. */
  once: string
  accepted: string
  /** Followed by a link with `support`, in one sentence. */
  refunds: string
  support: string
  purchase: string

  paying: string
  authenticating: string
  processingTitle: string
  /** What was ordered, for how much, on which day. */
  ordered: (credits: string, total: string, day: string) => string
  processing: string
  unknownTitle: string
  unknown: string
  /** Asks what has become of the payment: nobody should take it for paying again. */
  check: string
  doneTitle: string
  done: (credits: string) => string
  /** Of a purchase whose money the bank was asked for, or went back: its credits went with it. */
  back: Record<'disputed' | 'lost' | 'returned', { title: string; text: string }>
  paidWith: (total: string, card: string) => string
  paid: (total: string) => string
  elsewhere: string
  again: string
  /** After one that came to nothing. */
  anew: string
  unfinishedTitle: string
  unfinished: string
  authenticate: string
  authenticateWhy: string
  resume: string
  cancel: string
  canceling: string
  endedTitle: string
  ended: Record<'requested' | 'expired' | 'failed', string>

  declinedTitle: string
  declines: Record<
    | 'funds'
    | 'expired'
    | 'cvc'
    | 'number'
    | 'address'
    | 'limit'
    | 'unsupported'
    | 'authentication'
    | 'again'
    | 'other',
    string
  >
  priceChanged: string
  notCanceled: string
  notCharged: string
  notThrough: string
  unsafeLink: string

  blockedTitle: Record<BuyingBlocked | 'not_allowed', string>
  blocked: Record<BuyingBlocked | 'not_allowed', string>
  ask: string
  addDetails: string
  /** Where the page does nothing when somebody asks. */
  askSomebody: (amount: number) => string
  detailsElsewhere: string
  nothingForSale: string
}
