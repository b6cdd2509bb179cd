import { readFileSync } from 'node:fs'
import type { Keys } from './api.js'

interface Page {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string
}

const folder = new URL('./browser/', import.meta.url)

const SCRIPT = 'text/javascript; charset=utf-8'
const HTML = 'text/html; charset=utf-8'

/** What is served, by the file's name. */
const FILES: Readonly<Record<string, string>> = {
  'frame.css': 'text/css; charset=utf-8',
  'api.js': SCRIPT,
  'card.js': SCRIPT,
  'card-words.js': SCRIPT,
  'challenge.html': HTML,
  'challenge.js': SCRIPT,
  'checkout.html': HTML,
  'checkout.js': SCRIPT,
  'controller.html': HTML,
  'controller.js': SCRIPT,
  'payment.html': HTML,
  'channel.js': SCRIPT,
  'payment.js': SCRIPT,
  'stripe.js': SCRIPT,
}

/** The parts of Stripe.js, each before those that need it. */
const PARTS = ['stripe-frame.js', 'stripe-payment-element.js', 'stripe-elements.js', 'stripe.js']

/** The addresses of Stripe.js: the old one, and that of a release. */
const STRIPE_JS = /^\/(v3|[a-z]+)\/(stripe\.js)?$/

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'"

function nameOf(path: string): string | undefined {
  if (STRIPE_JS.test(path)) return 'stripe.js'
  if (path.startsWith('/c/pay/')) return 'checkout.html'
  const [, name = ''] = /^\/v3\/([a-z.-]+)$/.exec(path) ?? []
  return Object.hasOwn(FILES, name) ? name : undefined
}

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** Stripe.js is one plain script, that leaves nothing in the page but its own name. */
function stripeJs(): string {
  const parts = PARTS.map((name) => read(name).replace(/^import .*$/gm, ''))
  return `'use strict';\n{\n${parts.join('\n').replace(/^export /gm, '')}\n}\n`
}

/**
 * A file for the browser. In a page, `{publishable}` is the key it calls the API with, and `{card}`
 * the fields of a card.
 */
export function pageAt(path: string, keys: Keys): Page {
  const name = nameOf(path)
  if (name === undefined)
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' }
  const type = FILES[name] ?? HTML
  const text =
    name === 'stripe.js' ? stripeJs() : read(name).replace('{card}', () => read('card.html'))
  const headers = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...(type === HTML && { 'content-security-policy': POLICY }),
  }
  return { status: 200, headers, body: text.replaceAll('{publishable}', keys.publishable) }
}
