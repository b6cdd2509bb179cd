import type { Balance } from '../contract/balance.js'
import { formatRelative } from '../format/relative.js'
import type { BalanceWords } from '../i18n/messages.js'
import type { Speech } from '../i18n/speech.js'
import type { Phase, Problem } from './phase.js'

/** All that a look of the balance is made from. */
export interface BalanceView {
  readonly phase: Phase
  /** The last known figures. Never there in the phases `loading` without data, and `failed`. */
  readonly balance: Balance | undefined
  /** What went wrong with the last read. */
  readonly problem: Problem | undefined
  /** The code of the feature whose minutes to tell. */
  readonly feature: string | undefined
  readonly words: BalanceWords
  readonly speech: Speech
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Now, as an instant, for words such as "2 minutes ago". */
  readonly now: string
  readonly retry: () => void
}

/** Holds the place of the figures while they are on their way. */
const PLACEHOLDER = '000'

export const amountOf = ({ balance, speech }: BalanceView): string =>
  balance ? speech.format.number(balance.available) : PLACEHOLDER

/** What the credits are enough for, in the feature's own unit; empty without such a feature. */
export function coverageOf({ balance, feature, words }: BalanceView): string {
  if (!feature) return ''
  if (!balance) return words.minutesOf(10, feature)
  const known = balance.features.find(({ code }) => code === feature)
  if (!known) return ''
  const name = `\u2068${known.name}\u2069`
  return known.minutesCovered === null
    ? words.timesOf(known.quantityCovered, name)
    : words.minutesOf(known.minutesCovered, name)
}

/** How old the figure is, never in the future: the page's clock may be behind the server's. */
export function staleWords({ balance, words, speech, now }: BalanceView): string {
  const asOf = balance!.asOf
  return words.stale(formatRelative(asOf, now > asOf ? now : asOf, speech.format.locale))
}
