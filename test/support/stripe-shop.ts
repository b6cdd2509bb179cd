import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { createDouble, type Double } from '../../demo/stripe-double/double.js'

/** A shop on a port of its own, under a strict policy, that sells with Stripe's own page library. */
export interface StripeShop {
  readonly url: string
  readonly double: Double
  readonly stripe: Stripe
  close(): Promise<void>
}

const page = (double: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Shop</title>
    <script src="${double}/v3/"></script>
    <script type="module" src="/shop.js"></script>
  </head>
  <body>
    <div id="card"></div>
    <button type="button" id="pay">Buy</button>
    <p role="status"></p>
    <div id="shadow"></div>
  </body>
</html>`

const SHOP = `
import { loadStripe } from '/pure.mjs'
const say = (text) => (document.querySelector('[role=status]').textContent = text)
const { key, clientSecret } = await (await fetch('/order')).json()
const stripe = await loadStripe(key)
const elements = stripe.elements({ mode: 'payment', amount: 1900, currency: 'eur' })
const element = elements.create('payment')
element.on('ready', () => say('ready'))
element.on('change', ({ complete }) => (document.body.dataset.complete = String(complete)))
element.mount('#card')
window.stripe = stripe
const shadow = document.querySelector('#shadow').attachShadow({ mode: 'open' })
const inside = shadow.appendChild(document.createElement('div'))
try {
  stripe.elements({ mode: 'setup', currency: 'eur' }).create('payment').mount(inside)
} catch (error) {
  document.body.dataset.shadow = String(error)
}
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  document.body.dataset.violation = violatedDirective + ' ' + blockedURI
})
document.querySelector('#pay').addEventListener('click', async () => {
  say('paying')
  const { error: incomplete } = await elements.submit()
  if (incomplete) return say(incomplete.type + ' ' + incomplete.code)
  const { error, paymentIntent } = await stripe.confirmPayment({
    elements, clientSecret, redirect: 'if_required',
  })
  say(error ? error.type + ' ' + (error.decline_code ?? error.code) : paymentIntent.status)
})
`

export async function openStripeShop(): Promise<StripeShop> {
  const double = await createDouble()
  const { port, keys, url } = double
  const stripe = new Stripe(keys.secret, { host: '127.0.0.1', port, protocol: 'http' })
  const policy = `default-src 'none'; script-src 'self' ${url}; frame-src ${url}; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
  const library = readFileSync('node_modules/@stripe/stripe-js/dist/pure.mjs', 'utf8')
  const order = async (): Promise<string> => {
    const intent = await stripe.paymentIntents.create({ amount: 1900, currency: 'eur' })
    return JSON.stringify({ key: keys.publishable, clientSecret: intent.client_secret })
  }
  let ordered: Promise<unknown> = Promise.resolve()
  const files: Record<string, () => Promise<string> | string> = {
    '/': () => page(url),
    '/shop.js': () => SHOP,
    '/pure.mjs': () => library,
    '/order': () => {
      const ordering = order()
      ordered = Promise.all([ordered, ordering])
      return ordering
    },
  }
  const server = createServer(async (request, response) => {
    const { pathname: path } = new URL(request.url ?? '/', 'http://shop')
    const type = path.includes('js') ? 'text/javascript' : 'text/html'
    const body = await files[path]?.()
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type,
      'content-security-policy': policy,
    })
    response.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port: own } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    // A page may be left as soon as it is there, while it still orders.
    await ordered
    await double.close()
  }
  return { url: `http://127.0.0.1:${own}`, double, stripe, close }
}
