import { Elements } from './stripe-elements.js'
import { Frame, IntegrationError } from './stripe-frame.js'

/**
 * @typedef {import('./api.js').Answer} Answer
 * @typedef {import('./stripe-frame.js').ElementsOptions} ElementsOptions
 * @typedef {{
 *   elements?: Elements,
 *   clientSecret?: string,
 *   confirmParams?: { return_url?: string, [param: string]: unknown },
 *   redirect?: string,
 * }} ConfirmOptions
 * @typedef {{ error?: object, paymentIntent?: Answer, setupIntent?: Answer }} Result
 */

/**
 * The bank asks the person, in a frame over the page. Focus goes back where it was.
 *
 * @param {string} key
 * @param {string} clientSecret
 */
async function challenge(key, clientSecret) {
  const dialog = document.createElement('dialog')
  const frame = new Frame('challenge.html', '3D Secure', { key, clientSecret })
  dialog.ariaLabel = '3D Secure'
  frame.iframe.style.height = '22rem'
  dialog.style.width = 'min(30rem, 90vw)'
  dialog.append(frame.iframe)
  document.body.append(dialog)
  const done = new Promise((resolve) => frame.on('done', resolve))
  // Escape on the page itself would leave the payment waiting; the frame hears its own.
  dialog.addEventListener('cancel', (event) => event.preventDefault())
  dialog.showModal()
  frame.iframe.focus()
  void frame.ask('focus')
  await done
  dialog.close()
  frame.close()
  dialog.remove()
}

class StripeJs {
  /** @type {Frame | undefined} */
  hidden

  /** @param {string} key */
  constructor(key) {
    this.key = key
  }

  /** Asks the API. The page itself may not: its policy lets it frame the double, not call it. */
  get controller() {
    if (this.hidden) return this.hidden
    const frame = new Frame('controller.html', '', { key: this.key })
    Object.assign(frame.iframe.style, { position: 'fixed', visibility: 'hidden', height: '1px' })
    frame.iframe.style.width = '1px'
    frame.iframe.ariaHidden = 'true'
    frame.iframe.tabIndex = -1
    document.body.append(frame.iframe)
    return (this.hidden = frame)
  }

  _registerWrapper() {}

  /** @param {ElementsOptions} options */
  elements(options = {}) {
    return new Elements(this.key, options)
  }

  /** @param {string} clientSecret */
  async retrieve(clientSecret) {
    return named(await this.controller.ask('retrieve', { clientSecret }))
  }

  /** @param {string} clientSecret */
  retrievePaymentIntent(clientSecret) {
    return this.retrieve(clientSecret)
  }

  /** @param {string} clientSecret */
  retrieveSetupIntent(clientSecret) {
    return this.retrieve(clientSecret)
  }

  /** @param {ConfirmOptions} options */
  confirmPayment(options) {
    return this.confirm(options)
  }

  /** @param {ConfirmOptions} options */
  confirmSetup(options) {
    return this.confirm(options)
  }

  /** @param {{ clientSecret: string }} options */
  async handleNextAction({ clientSecret }) {
    return this.conclude(await this.controller.ask('retrieve', { clientSecret }), clientSecret)
  }

  /** @param {ConfirmOptions} options */
  async confirm({
    elements,
    clientSecret = elements?.options.clientSecret,
    confirmParams,
    redirect,
  }) {
    const { return_url, ...params } = confirmParams ?? {}
    if (redirect !== 'if_required' && !return_url)
      throw new IntegrationError(
        'stripe.confirmPayment() or stripe.confirmSetup(): expected option confirmParams.return_url, or redirect: "if_required".',
      )
    if (!clientSecret) throw new IntegrationError('Expected a client secret.')
    const answer = elements
      ? await elements.confirm(clientSecret, params)
      : await this.controller.ask('confirm', { clientSecret, params })
    const result = await this.conclude(answer, clientSecret)
    if (!result.error && redirect !== 'if_required') leave(String(return_url), result)
    return result
  }

  /** @param {Answer} answer @param {string} clientSecret @returns {Promise<Result>} */
  async conclude(answer, clientSecret) {
    if (answer.next_action?.type !== 'use_stripe_sdk') return named(answer)
    await challenge(this.key, clientSecret)
    const after = await this.controller.ask('retrieve', { clientSecret })
    const error = after.last_payment_error ?? after.last_setup_error
    return error ? { error: { ...error, [String(after.object)]: after } } : named(after)
  }
}

/** An answer of the API in the words of Stripe.js. @param {Answer} answer @returns {Result} */
function named(answer) {
  if (answer.error) return { error: answer.error }
  return answer.object === 'setup_intent' ? { setupIntent: answer } : { paymentIntent: answer }
}

/** @param {string} address @param {Result} result */
function leave(address, result) {
  const { object, id, client_secret, status } = result.paymentIntent ?? result.setupIntent ?? {}
  const url = new URL(address)
  url.searchParams.set(String(object), String(id))
  url.searchParams.set(`${object}_client_secret`, String(client_secret))
  url.searchParams.set('redirect_status', status === 'processing' ? 'pending' : String(status))
  location.assign(url)
}

/** @param {string} key */
const Stripe = (key) => {
  if (!key.startsWith('pk_'))
    throw new IntegrationError('Please call Stripe() with your publishable key.')
  return new StripeJs(key)
}
Stripe.version = 'endive'
Object.assign(window, { Stripe })
