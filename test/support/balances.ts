import type { Balance, Feature, Level } from '../../src/contract/balance.js'

const CRITICAL_AT = 20
const LOW_AT = 50
const PER_MINUTE = { 'ai-scribe': 6, 'ai-transcribe': 2 }

/**
 * A balance that keeps the contract. What follows from `available` (its two parts, the level, the
 * work it covers) is worked out, so that a test names only the figure it is about.
 */
export function aBalance(overrides: Partial<Balance> = {}): Balance {
  const available = overrides.available ?? (overrides.monthly ?? 212) + (overrides.purchased ?? 100)
  const monthly =
    overrides.monthly ?? Math.max(0, available - (overrides.purchased ?? Math.min(100, available)))
  const period = {
    start: '2026-11-01T04:00:00.000Z',
    end: '2026-12-01T05:00:00.000Z',
    timeZone: 'America/New_York',
  }
  return {
    account: 'acct_1',
    available,
    monthly,
    purchased: available - monthly,
    held: 0,
    debt: 0,
    level: levelOf(available),
    lowAt: LOW_AT,
    criticalAt: CRITICAL_AT,
    plan: { code: 'pro', name: 'Pro', monthlyCredits: 500 },
    subscription: { state: 'active', cancelAtPeriodEnd: false },
    period,
    nextRefresh: { at: period.end, credits: 500 },
    nextExpiry: monthly > 0 ? { at: period.end, credits: monthly } : null,
    features: [
      featureFor(available, 'ai-scribe', 'AI Scribe'),
      featureFor(available, 'ai-transcribe', 'AI Transcribe'),
    ],
    version: 7,
    asOf: '2026-11-23T09:30:00.000Z',
    ...overrides,
  }
}

export function levelOf(available: number): Level {
  if (available === 0) return 'empty'
  if (available < CRITICAL_AT) return 'critical'
  return available < LOW_AT ? 'low' : 'ok'
}

/** The work, in milliseconds, that so many credits cover. */
export function covered(available: number, feature: keyof typeof PER_MINUTE): number {
  return Math.floor((available * 60_000) / PER_MINUTE[feature])
}

/** What so much work costs, in credits. */
export function costOf(quantity_ms: number, feature: keyof typeof PER_MINUTE): number {
  return Math.ceil((quantity_ms * PER_MINUTE[feature]) / 60_000)
}

function featureFor(available: number, code: keyof typeof PER_MINUTE, name: string): Feature {
  const quantityCovered = covered(available, code)
  return {
    code,
    name,
    rate: { version: 1, credits: PER_MINUTE[code], per: 60_000, unit: 'milliseconds' },
    quantityCovered,
    minutesCovered: Math.floor(quantityCovered / 60_000),
  }
}
