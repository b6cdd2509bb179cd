import type { CreditsClientOptions } from '../../src/client/credits-client.js'
import type { Recovery, RecoveryPurchase, RecoveryResult } from '../../src/contract/recovery.js'
import { type Answers, clientAnswering, hastyClient, json } from './fake-api.js'
import { aToken } from './tokens.js'

/** A charge that was declined, and whose link was just sent. */
export const aRecoveryPurchase = (changes: Partial<RecoveryPurchase> = {}): RecoveryPurchase => ({
  id: 'pur_9',
  state: 'open',
  credits: 500,
  bonusCredits: 0,
  currency: 'USD',
  total: 5355,
  expiresAt: '2026-11-24T09:30:00.000Z',
  cancelReason: changes.state === 'canceled' ? 'expired' : null,
  declineCode: 'insufficient_funds',
  ...changes,
})

export const aRecovery = (
  purchase: Partial<RecoveryPurchase> = {},
  changes: Partial<Recovery> = {},
): Recovery => ({
  purchase: aRecoveryPurchase(purchase),
  company: 'Northgate Practice',
  timeZone: 'America/New_York',
  publishableKey: 'pk_test_1',
  ...changes,
})

export function aRecoveryResult(changes: Partial<RecoveryPurchase> = {}): RecoveryResult {
  const purchase = aRecoveryPurchase(changes)
  const payable = ['open', 'requires_action'].includes(purchase.state)
  return { purchase, clientSecret: payable ? 'pi_9_secret_9' : null }
}

export const READ_LINK = 'GET /v1/recoveries/pur_9'
export const FOLLOW_LINK = 'POST /v1/recoveries/pur_9/follow'

/** What the backend says of a charge that stands so, each time. */
export const linked = (purchase: Partial<RecoveryPurchase> = {}, more: Answers = {}): Answers => ({
  [READ_LINK]: json(aRecovery(purchase)),
  [FOLLOW_LINK]: json(aRecoveryResult(purchase)),
  ...more,
})

const getToken = (): string => aToken({ scope: 'recover', purchase: 'pur_9' })

/** A client that has nothing but the token of a link. */
export const linkClient = (answers: Answers, options: Partial<CreditsClientOptions> = {}) =>
  clientAnswering(answers, { getToken, ...options })

/** The same, but pauses between tries pass at once. */
export const hastyLinkClient = (answers: Answers) => hastyClient(answers, { getToken })
