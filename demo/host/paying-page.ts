import { readFile } from 'node:fs/promises'
import type { Context } from 'hono'

/** What a page names whose address differs from one installation to another. */
const STRIPE_JS = '/stripe.js'
const CREDITS_API = '/credits-api'

interface Addresses {
  readonly stripeJs: string
  readonly creditsUrl: string
}

/**
 * A page that takes payments. Stripe.js is in its HTML: a script that were added later would need an
 * exception from Trusted Types, and Stripe asks that it comes from its own address.
 */
export async function payingPage(
  c: Context,
  file: string,
  { stripeJs, creditsUrl }: Addresses,
): Promise<Response> {
  const page = await readFile(file, 'utf8')
  const placed = page.replace(STRIPE_JS, stripeJs).replace(CREDITS_API, creditsUrl)
  return c.html(placed, 200, { 'Cache-Control': 'no-cache' })
}
