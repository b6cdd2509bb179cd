import type { CreditsError, CreditsErrorCode } from '../client/credits-error.js'
import type { Purchase } from '../contract/purchase.js'
import type { CardOutcome } from '../payment/till.js'
import type { Answer, Payable, PurchaseCalls } from './purchase-calls.js'
import type { FindsPurchase, Met } from './purchase-finder.js'
import type { CreditsStore } from '../store/credits-store.js'

/** Why the last try came to nothing. Nothing was charged, unless it is `unknown`. */
export type Trouble =
  | { readonly kind: 'declined'; readonly code: string }
  | { readonly kind: 'refused'; readonly code: CreditsErrorCode }
  | { readonly kind: 'not-canceled'; readonly code: CreditsErrorCode }
  /** Nobody declined it, and it is not paid either. */
  | { readonly kind: 'not-through' }
  /** The card was confirmed, and the backend did not say what came of it. */
  | { readonly kind: 'unknown' }
  /** The provider's page is not one that links may lead to. */
  | { readonly kind: 'unsafe-link' }

/** Where a purchase stands on the screen. */
export interface PurchaseState<P extends Payable = Purchase> {
  readonly stage:
    'choosing' | 'paying' | 'authenticating' | 'canceling' | 'processing' | 'done' | 'ended'
  /** Begun earlier and not paid: it is what is paid for, and nothing else can be chosen. */
  readonly found?: Answer<P> | undefined
  /** What it came to. */
  readonly purchase?: P | undefined
  /** It was paid without this page. */
  readonly elsewhere?: boolean
  readonly trouble?: Trouble | undefined
}

export const CHOOSING: PurchaseState<never> = { stage: 'choosing' }

/** However much is known of the purchase. */
type AnyState = PurchaseState<Payable>

const BUSY: readonly AnyState['stage'][] = ['paying', 'authenticating', 'canceling']

/** Something is under way that a second click must not begin again. */
export const isBusy = ({ stage }: Pick<AnyState, 'stage'>): boolean => BUSY.includes(stage)

/** The person can choose or pay, or is paying. */
export const isOrdering = (state: PurchaseState): boolean =>
  state.stage === 'choosing' || isBusy(state)

/** Which of its screens an element shows; from one to another what had the focus may be gone. */
export const screenOf = (state: PurchaseState): string =>
  isOrdering(state) ? (state.found?.purchase.id ?? 'choosing') : state.stage

/** How the element pays, and what it does with how that ends. */
export interface PurchaseHooks<P extends Payable = Purchase> {
  calls: PurchaseCalls<P>
  /** Undefined while credits are not set up. */
  store: () => CreditsStore | undefined
  /** Whether the card is filled in. */
  isReady: () => Promise<boolean>
  /** Pays at the provider. Undefined when the person was sent to another page for it. */
  pay: (answer: Answer<P>, onAuthenticate: () => void) => Promise<CardOutcome | undefined>
  authenticate: (clientSecret: string) => Promise<CardOutcome>
  completed: (purchase: P) => void
  refused: (error: CreditsError) => void
  /** Finds what was begun before. */
  finder: (met: Met<P>, shown: () => string | undefined) => FindsPurchase
}

/** What to show of a purchase that the backend has told of. */
export function stateAfter<P extends Payable>(
  answer: Answer<P>,
  elsewhere: boolean,
): PurchaseState<P> {
  const { purchase } = answer
  switch (purchase.state) {
    case 'succeeded':
      return { stage: 'done', purchase, elsewhere }
    case 'canceled':
      return { stage: 'ended', purchase }
    case 'preparing':
    case 'processing':
      return { stage: 'processing', purchase }
    default:
      return { stage: 'choosing', found: answer }
  }
}

/** Whether what was met is what this page was about to pay, or could not order. */
export const isNews = (
  { found, trouble }: AnyState,
  { purchase }: { readonly purchase: Payable },
): boolean => trouble?.kind === 'refused' || purchase.id === found?.purchase.id

/** What could not be done at a stage. */
export const refusedAt = (stage: PurchaseState['stage'], { code }: CreditsError): Trouble => ({
  kind: stage === 'canceling' ? 'not-canceled' : 'refused',
  code,
})

/** Why a purchase that waits for the person is not paid after a try. */
export const troubleOf = ({ declineCode }: Payable): Trouble =>
  declineCode ? { kind: 'declined', code: declineCode } : { kind: 'not-through' }

/** What was begun is paid where it was begun. */
export const isRedirected = (
  { found }: PurchaseState,
  checkout: 'embedded' | 'redirect',
): boolean => (found ? found.checkoutUrl !== null : checkout === 'redirect')
