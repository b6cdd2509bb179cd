import { done, type Practice } from '../use-case.js'

/**
 * What is charged costs something else than what was agreed to, or is not sold any more: nothing is
 * charged until somebody has agreed anew. Whoever saves meanwhile has done that.
 */
export async function switchOffRecharge({ ledger }: Practice, account: string): Promise<void> {
  const { rule, quote, version } = await ledger.recharge(account)
  if (!rule?.enabled || !quote) return
  const { total, currency } = quote
  const request = { version, ...rule, enabled: false, total, currency, actor: 'system' }
  const context = { quote: null, country: null }
  const key = `price-changed-${version}`
  const outcome = await ledger.execute(account, { kind: 'save_recharge', key, request, context })
  if ('refused' in outcome && outcome.refused.code === 'changed_meanwhile') return
  done(outcome)
}
