import type { Purchase, Recovery, RecoveryResult } from '@virtual-practice/credits/contract'
import type { EmailToSend, WebhookToSend } from '../../ledger/outbox.js'
import type { RecoveryLink } from '../../notices/recovery-links.js'
import { Refusal } from '../../refusal.js'
import { newestResult } from '../follow-money.js'
import type { Practice } from '../use-case.js'

/** A charge of auto-recharge, for whoever has a link to it. Throws `not_found`. */
export async function readRecovery(
  { ledger, till }: Practice,
  account: string,
  id: string,
): Promise<Recovery> {
  const { purchase } = await ledger.purchase(account, id)
  const [{ company }, { timeZone }] = await Promise.all([
    ledger.billingDetails(account),
    ledger.account(account),
  ])
  return {
    ...{ purchase: shownOf(purchase), company, timeZone },
    publishableKey: till?.publishableKey ?? null,
  }
}

/** Asks the provider what has become of it. Throws `not_found`, `payments_unavailable`. */
export async function followRecovery(
  practice: Practice,
  account: string,
  id: string,
): Promise<RecoveryResult> {
  shownOf((await practice.ledger.purchase(account, id)).purchase)
  const { purchase, clientSecret } = await newestResult(practice, account, id)
  return { purchase: shownOf(purchase), clientSecret }
}

/** Nothing of who bought, of cards, invoices or grants. What a person has ordered is no such charge. */
function shownOf(purchase: Purchase): Recovery['purchase'] {
  if (!purchase.recharge) throw new Refusal('not_found', 'There is no such charge.')
  const { id, state, credits, bonusCredits, currency, total } = purchase
  const { expiresAt, cancelReason, declineCode } = purchase
  return {
    ...{ id, state, credits, bonusCredits, currency, total },
    ...{ expiresAt, cancelReason, declineCode },
  }
}

const PAYABLE: readonly Purchase['state'][] = ['open', 'requires_action']

/**
 * What a notice that a charge failed says beside: a link to finish it. Undefined where that is not
 * configured, with other notices, and when the charge is not waiting for a person any more.
 */
export async function recoveryLinkFor(
  { ledger, messengers }: Practice,
  { account, body }: EmailToSend | WebhookToSend,
): Promise<RecoveryLink | undefined> {
  const { facts } = 'alert' in body ? body.alert : body.data
  const purchase = facts.recharge?.purchase
  if (!messengers?.linkRecovery || !purchase) return undefined
  const { unfinished, asOf } = await ledger.recharge(account)
  if (unfinished?.id !== purchase || !PAYABLE.includes(unfinished.state)) return undefined
  const { expiresAt } = unfinished
  if (expiresAt <= asOf) return undefined
  return messengers.linkRecovery({ account, purchase, asOf, expiresAt })
}
