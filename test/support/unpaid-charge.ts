import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import Stripe from 'stripe'
import type {
  AlertRules,
  CardSetup,
  Quote,
  Recharge,
  RechargeInput,
} from '@virtual-practice/credits/contract'
import { billingDetails } from './buying-practice.js'
import type { CreditsService } from './credits-service.js'
import type { Demo } from './demo-process.js'

/** Six credits of a live session. */
const MINUTE_ms = 60_000

/** How the demo's double is asked. */
function stripeOf(demo: Demo): Stripe {
  const { port } = new URL(demo.stripe)
  const at = { host: '127.0.0.1', port, protocol: 'http' } as const
  return new Stripe('sk_test_double', { ...at, telemetry: false, maxNetworkRetries: 0 })
}

/** Keeps a card of the double for the account. */
export async function putOnFile(demo: Demo, credits: CreditsService, card: string): Promise<void> {
  const { setup } = await credits.call<CardSetup>('POST', '/v1/payment-methods/setup')
  const stripe = stripeOf(demo)
  const { status } = await stripe.setupIntents.confirm(setup, { payment_method: card })
  if (status === 'requires_action') {
    const body = JSON.stringify({ intent: setup, passed: true })
    const answered = await fetch(`${demo.stripe}/_double/answer-challenge`, {
      method: 'POST',
      body,
    })
    expect(answered.ok).toBe(true)
  }
  await credits.call('POST', '/v1/payment-methods', { setup })
}

export const rechargeIn = (credits: CreditsService): Promise<Recharge> =>
  credits.call('GET', '/v1/recharge')

/** Auto-recharge with this card, which fires at once; to whom notices of the practice go. */
export async function fireRecharge(
  demo: Demo,
  credits: CreditsService,
  { card, office }: { card: string; office: string },
): Promise<void> {
  await credits.call('POST', '/v1/billing-details', billingDetails())
  await putOnFile(demo, credits, card)
  const { version: seen, rules } = await credits.call<AlertRules>('GET', '/v1/alert-rules')
  await credits.call('POST', '/v1/alert-rules', { version: seen, rules, emails: [office] })
  const { available, version } = await rechargeIn(credits)
  const quote = await credits.call<Quote>('GET', '/v1/quote?bundle=small')
  const { bundle, quantity, total, currency } = quote
  const rule: RechargeInput = {
    ...{ version, enabled: true, threshold: available - 1, pausedUntil: null, maxPerPeriod: 4 },
    ...{ bundle, quantity, total, currency, capPerPeriod: total * 4 },
  }
  await credits.call('POST', '/v1/recharge', rule)
  await credits.debit({ feature: 'ai-scribe', quantity: MINUTE_ms })
}

/** The link in the newest e-mail to an address that has one; undefined until there is one. */
export function linkInMail(folder: string, to: string): string | undefined {
  const mails = join(folder, 'mail')
  if (!existsSync(mails)) return undefined
  for (const file of readdirSync(mails).filter((name) => name.endsWith('.eml'))) {
    const raw = readFileSync(join(mails, file), 'utf8')
    if (!raw.includes(`To: ${to}`)) continue
    const [link] = /http\S+#\S+/.exec(decoded(raw)) ?? []
    if (link !== undefined) return link
  }
  return undefined
}

const decoded = (raw: string): string => {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  if (/Encoding: base64/i.test(head)) return Buffer.from(body.join(''), 'base64').toString()
  return body
    .join('\n')
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
