import { readFile } from 'node:fs/promises'
import type { Context } from 'hono'
import type { Assets } from './assets.js'

/** What a page names whose address differs from one installation, or one version, to another. */
const ASSETS = '"/assets/'
const STRIPE_JS = '/stripe.js'
const CREDITS_API = '/credits-api'

const MODULE = /^ *<script type="module" src="\/assets\/([^"]+)"><\/script>\n/gm

interface Addresses {
  readonly assets: Assets
  readonly stripeJs: string
  readonly creditsUrl: string
}

/**
 * The HTML of a page; asked for every time, since it has the versions of all else. What its modules
 * import is named in it, or the browser would learn of one only from another. Stripe.js is in it:
 * a script that were added later would need an exception from Trusted Types, and Stripe asks that it
 * comes from its own address.
 */
export async function servePage(
  c: Context,
  file: string,
  { assets, stripeJs, creditsUrl }: Addresses,
): Promise<Response> {
  const [page, version] = await Promise.all([readFile(file, 'utf8'), assets.version()])
  const names = [...page.matchAll(MODULE)].map(([, name]) => name!)
  const needed = await Promise.all(names.map((name) => assets.modulesOf(name)))
  const imported = new Set(needed.flatMap((modules) => [...modules]))
  const links = [...imported].map(
    (name) => `    <link rel="modulepreload" href="/assets/${name}" />\n`,
  )
  const whole = page
    .replace('  </head>\n', `${links.join('')}  </head>\n`)
    .replaceAll(ASSETS, `"/assets/${version}/`)
    .replace(STRIPE_JS, stripeJs)
    .replace(CREDITS_API, creditsUrl)
  return c.html(whole, 200, { 'Cache-Control': 'no-cache' })
}
