import type { Level } from '../contract/balance.js'
import type { Recharge } from '../contract/recharge.js'
import type { HeldBack, StandingWords } from '../i18n/recharge-words.js'

/** How auto-recharge stands, in words. */
export interface Standing {
  readonly name: string
  readonly level: Level | undefined
  /** What it is doing; then why it would do nothing now, if so. */
  readonly sentences: readonly string[]
}

/** How the language and the zone of the page tell things. */
export interface Told {
  readonly money: (amount: number) => string
  readonly moment: (instant: string) => string
  readonly card: string | undefined
}

const LEVELS: Readonly<Record<Recharge['state'], Level | undefined>> = {
  off: undefined,
  armed: 'ok',
  charging: 'ok',
  action_required: 'low',
  capped: 'low',
  suspended: 'critical',
}

const HELD: Readonly<Record<HeldBack, true>> = {
  subscription_inactive: true,
  subscription_canceling: true,
  renewal_due: true,
  credits_pending: true,
  backing_off: true,
  no_card: true,
}

const isHeld = (verdict: Recharge['verdict']): verdict is HeldBack => Object.hasOwn(HELD, verdict)

export function standingOf(recharge: Recharge, words: StandingWords, told: Told): Standing {
  const { state, verdict } = recharge
  const held = heldBack(recharge, words, told)
  return {
    name: words.states[verdict === 'paused' ? 'paused' : state],
    level: held ? 'low' : LEVELS[state],
    sentences: [sentenceOf(recharge, words, told), ...(held ? [held] : [])],
  }
}

function sentenceOf(recharge: Recharge, words: StandingWords, told: Told): string {
  const { state, verdict, rule, quote, unfinished, period } = recharge
  if (!rule || !quote) return words.never
  const credits = quote.credits + quote.bonusCredits
  const total = told.money(quote.total)
  switch (state) {
    case 'armed':
      return armed(recharge, words, told, credits, total)
    case 'charging':
      return words.charging(credits, total)
    case 'action_required':
      return words.action(told.money(unfinished?.total ?? quote.total))
    case 'capped':
      return words.capped[verdict === 'max_per_period' ? verdict : 'cap_per_period'](
        told.moment(period?.end ?? recharge.asOf),
      )
    case 'suspended':
      return unfinished ? words.suspendedOpen : words.suspended
    case 'off':
      if (verdict === 'paused')
        return words.pausedSince(told.moment(rule.pausedUntil ?? recharge.asOf))
      return recharge.changedBy === 'system' ? words.offBySystem : words.off
  }
}

const armed = (
  { rule }: Recharge,
  words: StandingWords,
  { card }: Told,
  credits: number,
  total: string,
): string =>
  card
    ? words.armed(rule!.threshold, credits, total, card)
    : words.armedNoCard(rule!.threshold, credits, total)

/** Why an armed rule would not charge, or that it is about to. */
function heldBack(
  { state, verdict, rule, available, backsOffUntil }: Recharge,
  words: StandingWords,
  told: Told,
): string | undefined {
  if (state !== 'armed' || !rule) return undefined
  if (!isHeld(verdict)) return available < rule.threshold ? words.below(available) : undefined
  if (verdict !== 'backing_off') return words.held[verdict]
  return backsOffUntil ? words.backingOff(told.moment(backsOffUntil)) : undefined
}
