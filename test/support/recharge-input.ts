import type { RechargeInput } from '@virtual-practice/credits/contract'

/** A rule as it is held against days that were. */
export const REHEARSED = {
  threshold: 50,
  bundle: 'small',
  quantity: 1,
  capPerPeriod: 10_000,
  maxPerPeriod: 3,
}

/** A rule for the first time: below 50 credits, 100 more for what they cost with German VAT. */
export const aRechargeInput = (changes: Partial<RechargeInput> = {}): RechargeInput => ({
  version: 0,
  enabled: true,
  ...REHEARSED,
  pausedUntil: null,
  total: 1_190,
  currency: 'USD',
  ...changes,
})
