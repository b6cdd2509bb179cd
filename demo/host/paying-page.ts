import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'hono'

/** Where the page names Stripe.js, whose address differs from one installation to another. */
const PLACE = '/stripe.js'

/**
 * The page that takes payments. Stripe.js is in its HTML: a script that were added later would need an
 * exception from Trusted Types, and Stripe asks that it comes from its own address.
 */
export async function payingPage(c: Context, folder: string, stripeJs: string): Promise<Response> {
  const page = await readFile(join(folder, 'credit-management.html'), 'utf8')
  return c.html(page.replace(PLACE, stripeJs), 200, { 'Cache-Control': 'no-cache' })
}
