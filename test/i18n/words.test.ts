import { describe, expect, it } from 'vitest'
import { formatOf } from '../../src/format/format.js'
import { ar } from '../../src/i18n/ar.js'
import { enAlertRules } from '../../src/i18n/en-alert-rules.js'
import { enAlerts } from '../../src/i18n/en-alerts.js'
import { enBalance } from '../../src/i18n/en-balance.js'
import { enBilling } from '../../src/i18n/en-billing.js'
import { enBurndown } from '../../src/i18n/en-burndown.js'
import { enCard } from '../../src/i18n/en-card.js'
import { enHistory } from '../../src/i18n/en-history.js'
import { enInvoices } from '../../src/i18n/en-invoices.js'
import { enPayment } from '../../src/i18n/en-payment.js'
import { enGate } from '../../src/i18n/en-gate.js'
import { enRecharge } from '../../src/i18n/en-recharge.js'
import { enRequests } from '../../src/i18n/en-requests.js'
import { enRunning } from '../../src/i18n/en-running.js'
import { enPurchase } from '../../src/i18n/en-purchase.js'
import { enTrail } from '../../src/i18n/en-trail.js'
import { enUsage } from '../../src/i18n/en-usage.js'
import type { Messages } from '../../src/i18n/messages.js'

const en: Messages = {
  balance: enBalance,
  card: enCard,
  gate: enGate,
  billing: enBilling,
  history: enHistory,
  invoices: enInvoices,
  payment: enPayment,
  recharge: enRecharge,
  trail: enTrail,
  requests: enRequests,
  running: enRunning,
  usage: enUsage,
  alerts: enAlerts,
  alertRules: enAlertRules,
  burndown: enBurndown,
  purchase: enPurchase,
}
const english = formatOf('en')
const arabic = formatOf('ar')
const parts = [
  'balance',
  'burndown',
  'card',
  'gate',
  'billing',
  'history',
  'invoices',
  'payment',
  'recharge',
  'trail',
  'running',
  'usage',
  'alerts',
  'alertRules',
  'purchase',
] as const

describe.each(parts)('the words of the %s', (part) => {
  const inEnglish: Record<string, unknown> = { ...en[part](english) }
  const inArabic: Record<string, unknown> = { ...ar[part](arabic) }

  it('are all there in Arabic', () => {
    expect(Object.keys(inArabic).sort()).toEqual(Object.keys(inEnglish).sort())
  })

  it('are Arabic in Arabic', () => {
    const texts = Object.values(inArabic).filter((word) => typeof word === 'string')
    expect(texts.filter((word) => !/[\u0600-\u06ff،]/.test(word))).toEqual([])
  })
})

describe('English', () => {
  const gate = enGate(english)

  const { insufficient_credits: few, member_limit_reached: limit } = gate.blocked

  it('says what is missing and how far the rest reaches', () => {
    expect(few.sentence(60, 14, 2)).toBe(
      'This visit needs 60 credits and 14 are left, enough for about 2 minutes.',
    )
  })

  it('says it of nothing and of one', () => {
    expect(few.sentence(60, 0, 0)).toBe('This visit needs 60 credits and none are left.')
    expect(few.sentence(6, 1, undefined)).toBe('This visit needs 6 credits and 1 is left.')
  })

  it('says what a limit leaves', () => {
    expect(limit.sentence(60, 14, 2)).toBe(
      'This visit needs 60 credits and your limit leaves you 14 in this period, enough for about 2 minutes.',
    )
    expect(limit.sentence(60, 0, 0)).toBe(
      'This visit needs 60 credits and your limit leaves you none in this period.',
    )
  })

  it('counts minutes', () => {
    const { minutesOf } = enBalance(english)
    expect(minutesOf(52, 'AI Scribe')).toBe('about 52 minutes of AI Scribe')
    expect(minutesOf(1, 'AI Scribe')).toBe('about 1 minute of AI Scribe')
    expect(minutesOf(0, 'AI Scribe')).toBe('not enough for AI Scribe')
  })
})

describe('Arabic', () => {
  it.each([
    [1, 'تكفي لنحو دقيقة واحدة من AI Scribe'],
    [2, 'تكفي لنحو دقيقتين من AI Scribe'],
    [3, 'تكفي لنحو 3 دقائق من AI Scribe'],
    [11, 'تكفي لنحو 11 دقيقة من AI Scribe'],
    [100, 'تكفي لنحو 100 دقيقة من AI Scribe'],
    [0, 'لا تكفي لاستخدام AI Scribe'],
  ])('counts %d minutes', (minutes, words) => {
    const said = ar.balance(arabic).minutesOf(minutes, 'AI Scribe')

    expect(said).toBe(words.replace('AI Scribe', '\u2068AI Scribe\u2069'))
  })

  it('has a phrase of its own for each of its six forms', () => {
    const said = [0, 1, 2, 3, 11, 100].map((n) => ar.card(arabic).coming(n, 'غدًا'))
    expect(new Set(said).size).toBe(6)
  })
})
