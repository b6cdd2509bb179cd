import type { Bundles } from '../contract/bundle.js'
import type { Quote } from '../contract/purchase.js'
import type { Recharge } from '../contract/recharge.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { PaymentWords } from '../i18n/payment-words.js'
import type { PurchaseWords } from '../i18n/purchase-words.js'
import type { RechargeField, RechargeWords, StandingWords } from '../i18n/recharge-words.js'
import type { Question } from './confirmation.js'
import type { RivalChange } from './draft.js'
import type { MemberNames } from './member-names.js'
import type { ReadRule, RechargeDraft, RechargeFields } from './recharge-draft.js'
import type { RechargeMistake } from './recharge-rules.js'
import type { Problem } from './status.js'

/** Where the practice is decides what it costs; else the price is on its way, or could not be read. */
export type NoPrice = 'billing' | 'loading' | 'failed'

/** What a person may do with the settings. */
export interface RechargeIntents {
  readonly edit: (field: RechargeField, value: string) => void
  readonly save: (event: Event) => void
  readonly discard: () => void
  /** Ends the choice between two people's changes: the fields in which the own one counts. */
  readonly choose: (mine: readonly RechargeField[]) => void
  readonly goTo: (id: string) => void
  /** Leaves the question whether to charge: nothing is saved. */
  readonly dismiss: () => void
}

/** The words that the state is told with. */
export interface StandingSpeech {
  readonly words: StandingWords
  readonly payment: PaymentWords
  readonly locale: Pick<LocaleController, 'format' | 'messages'>
  /** One that this browser knows. */
  readonly timeZone: string
  readonly memberNames: MemberNames
}

/** The words that the parts of the element speak with. */
export interface RechargeSpeech extends StandingSpeech {
  readonly words: RechargeWords
  readonly purchase: PurchaseWords
}

/** All that the settings are rendered from. Without draft and problem they are loading. */
export interface RechargeView extends RechargeIntents, RechargeSpeech {
  readonly recharge: Recharge | undefined
  readonly draft: RechargeDraft | undefined
  readonly fields: RechargeFields | undefined
  /** What somebody else has changed meanwhile. */
  readonly changes: readonly RivalChange<RechargeField>[]
  readonly rule: ReadRule | undefined
  readonly bundles: Bundles | undefined
  /** What is for sale could not be read. */
  readonly noBundles: boolean
  /** What one charge of the form comes to; undefined until it is known. */
  readonly price: Quote | undefined
  /** Why there is no price; undefined where there is one, or nothing is chosen. */
  readonly noPrice: NoPrice | undefined
  readonly problem: Problem | undefined
  readonly mistakes: readonly RechargeMistake[]
  readonly warnings: readonly RechargeMistake[]
  readonly saving: boolean
  /** Why the last try to save failed, in words. */
  readonly failure: string | undefined
  /** What one charge came to, when the price has changed since the person saw it. */
  readonly oldTotal: number | undefined
  /** Why nothing can be saved now, in words; undefined where it can. */
  readonly whyNotNow: string | undefined
  /** How the form stands, in words. */
  readonly status: string
  readonly question: Question | undefined
  readonly changeCards: () => void
  readonly retry: () => void
}
