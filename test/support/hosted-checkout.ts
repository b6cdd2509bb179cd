import type { PurchaseResult } from '@virtual-practice/credits/contract'
import type { Double } from '../../demo/stripe-double/double.js'

/** Where the provider's page comes back to. */
export const PAGE = 'https://practice.example/credits'
export const HOSTED = { returnUrl: PAGE }

export const sessionIn = ({ checkoutUrl }: PurchaseResult): string =>
  checkoutUrl!.split('/').at(-1)!

/** Sends what the form of the hosted page sends. */
export async function payOnPage(
  double: Double,
  bought: PurchaseResult,
  number = '4242424242424242',
): Promise<{ ok: boolean; intent: string | undefined }> {
  const card = { number, exp_month: '12', exp_year: '2040', cvc: '123' }
  const fields = Object.entries(card).map(([name, value]) => [
    `payment_method_data[card][${name}]`,
    value,
  ])
  const body = new URLSearchParams([['payment_method_data[type]', 'card'], ...fields])
  const headers = { authorization: `Bearer ${double.keys.publishable}` }
  const path = `${double.url}/v1/checkout/sessions/${sessionIn(bought)}/pay`
  const answer = await fetch(path, { method: 'POST', headers, body })
  const { intent } = (await answer.json()) as { intent?: { id: string } }
  return { ok: answer.ok, intent: intent?.id }
}

/** Runs without webhooks: they are lost. */
export async function withoutWebhooks(
  { control }: Double,
  run: () => Promise<unknown>,
): Promise<void> {
  control.webhooks.weather.lose = true
  await run()
  control.webhooks.weather.lose = false
}
