// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Balance, Period } from '../contract/balance.js'
import { addsUp, endsAfterItStarts, isInstant } from '../contract/invariants.js'
import { isBoolean, orNull, record } from './check.js'

const reference = /^[\w-]{1,64}$/
const whole = 0
const level = /^(empty|critical|low|ok)$/
const code = /^[a-z][a-z0-9-]{0,62}$/
const subscriptionState = /^(trialing|active|past_due|canceled)$/
const timeZone = /[^]/
const period = record<Period>({ start: isInstant, end: isInstant, timeZone }, endsAfterItStarts)
const creditsAt = { at: isInstant, credits: whole }
const rate = { version: 1, credits: 1, per: 1, unit: /^(milliseconds|units)$/ }
const feature = { code, name: /[^]/, rate, quantityCovered: whole, minutesCovered: orNull(whole) }
export const isBalance = record<Balance>(
  {
    account: reference,
    available: whole,
    monthly: whole,
    purchased: whole,
    held: whole,
    debt: whole,
    level,
    lowAt: whole,
    criticalAt: whole,
    plan: orNull({ code, name: /[^]/, monthlyCredits: whole }),
    subscription: orNull({ state: subscriptionState, cancelAtPeriodEnd: isBoolean }),
    period: orNull(period),
    nextRefresh: orNull(creditsAt),
    nextExpiry: orNull(creditsAt),
    features: [feature],
    version: whole,
    asOf: isInstant,
  },
  addsUp,
)
