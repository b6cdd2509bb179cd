import type { Stripe, StripeElements, StripePaymentElement } from '@stripe/stripe-js'
import { appearanceOf, stripeLocaleOf } from './stripe-appearance.js'
import type { CardForm, CardFormOptions } from './till.js'

/** Stripe's Payment Element, for cards alone. */
export class StripeForm implements CardForm {
  readonly elements: StripeElements
  readonly #element: StripePaymentElement

  constructor(stripe: Stripe, { price, once = false, look, locale }: CardFormOptions) {
    this.elements = stripe.elements({
      ...(price
        ? { mode: 'payment', amount: price.amount, currency: price.currency.toLowerCase() }
        : { mode: 'setup' }),
      // Stripe refuses a form that says another thing here than the payment does.
      ...(!once && { setupFutureUsage: 'off_session' }),
      allowedPaymentMethodTypes: ['card'],
      appearance: appearanceOf(look),
      locale: stripeLocaleOf(locale),
    })
    this.#element = this.elements.create('payment', {
      wallets: { applePay: 'never', googlePay: 'never', link: 'never' },
      terms: { card: 'never' },
    })
  }

  /** Rejects when Stripe refuses the container, or cannot show the form. */
  mount(container: HTMLElement): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#element.once('ready', () => resolve())
      this.#element.once('loaderror', ({ error }) => reject(new Error(error.message)))
      this.#element.mount(container)
    })
  }

  change({ price, look, locale }: CardFormOptions): void {
    void this.elements.update({
      ...(price && { amount: price.amount, currency: price.currency.toLowerCase() }),
      appearance: appearanceOf(look),
      locale: stripeLocaleOf(locale),
    })
  }

  focus(): void {
    this.#element.focus()
  }

  async isComplete(): Promise<boolean> {
    const { error } = await this.elements.submit()
    return !error
  }

  close(): void {
    this.#element.destroy()
  }
}
