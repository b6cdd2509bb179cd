import type { CreditsError } from '../client/credits-error.js'
import type { Balance } from '../contract/balance.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { FigureWords } from '../i18n/messages.js'
import type { BalanceNotice } from './balance-notice.js'
import type { Problem } from './status.js'

/** All that a look of the balance is made from. Without figures and problem it is loading. */
export interface BalanceView {
  /** The last known figures. */
  readonly balance: Balance | undefined
  /** The figures of the view before, of the same account. */
  readonly previous: Balance | undefined
  readonly error: CreditsError | undefined
  /** What went wrong with the last read. Nothing is known of it but that it is one, until what tells it is here. */
  readonly problem: Partial<Problem> | undefined
  /** The code of the feature whose minutes to tell. */
  readonly feature: string | undefined
  readonly words: FigureWords
  readonly locale: Pick<LocaleController, 'format' | 'messages' | 'words'>
  /** Tells the problem, once what that takes is here. */
  readonly notice: BalanceNotice['view'] | undefined
}

/** The figure, or what holds its place while it is on its way. */
export const amountOf = ({ balance, locale }: BalanceView): string =>
  balance ? locale.format.number(balance.available) : '000'

/** What the credits are enough for, in the feature's own unit; empty without such a feature. */
export function coverageOf({ balance, feature, words }: BalanceView): string {
  if (!feature) return ''
  if (!balance) return words.minutesOf(10, feature)
  const known = balance.features.find(({ code }) => code === feature)
  if (!known) return ''
  return known.minutesCovered === null
    ? words.timesOf(known.quantityCovered, known.name)
    : words.minutesOf(known.minutesCovered, known.name)
}
