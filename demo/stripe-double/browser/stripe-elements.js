import { IntegrationError } from './stripe-frame.js'
import { PaymentElement } from './stripe-payment-element.js'

/** @typedef {import('./stripe-frame.js').ElementsOptions} ElementsOptions */

export class Elements {
  /** @type {PaymentElement | undefined} */
  element
  submitted = false

  /** @param {string} key @param {ElementsOptions} options */
  constructor(key, options) {
    this.key = key
    this.options = options
  }

  /** @param {string} type */
  create(type) {
    if (type !== 'payment')
      throw new IntegrationError(`The double has no Element of type ${type}, only 'payment'.`)
    if (this.element)
      throw new IntegrationError(
        'Can only create one Element of type payment through this Elements instance.',
      )
    return (this.element = new PaymentElement(this))
  }

  /** @param {string} type */
  getElement(type) {
    return type === 'payment' ? (this.element ?? null) : null
  }

  /** @param {ElementsOptions} changed */
  update(changed) {
    this.options = { ...this.options, ...changed }
    const { appearance, locale } = changed
    if (appearance) void this.element?.frame?.ask('wear', appearance)
    if (locale) void this.element?.frame?.ask('speak', { locale })
  }

  fetchUpdates() {
    return Promise.resolve({})
  }

  async submit() {
    const result = await this.mounted().ask('validate')
    this.submitted = !result.error
    return result
  }

  mounted() {
    const frame = this.element?.frame
    if (frame) return frame
    throw new IntegrationError(
      'We could not retrieve data from the specified Element. Please make sure the Element you are attempting to use is still mounted.',
    )
  }

  /** @param {string} clientSecret @param {object} params */
  async confirm(clientSecret, params) {
    const { clientSecret: known, amount, currency } = this.options
    const setupFutureUsage = this.options.setupFutureUsage ?? this.options.setup_future_usage
    if (!known && !this.submitted)
      throw new IntegrationError(
        'elements.submit() must be called before stripe.confirmPayment() when the Elements were made without a client secret.',
      )
    const frame = this.mounted()
    const { error } = await frame.ask('validate')
    if (error) return { error }
    const expected = known ? {} : { amount, currency, setupFutureUsage }
    return frame.ask('confirm', { clientSecret, params, expected })
  }
}
