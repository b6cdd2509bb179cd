import type { Stripe } from '@stripe/stripe-js'
import { type Wait, wait as realTime, within } from '../client/time.js'
import { StripeForm } from './stripe-form.js'
import { outcomeOf } from './stripe-outcome.js'
import type { CardForm, CardFormOptions, CardOutcome, Payment, Till } from './till.js'

/** A host that never answers would keep the page waiting for ever. */
const LOAD_MAX_MS = 15_000
const READY_MAX_MS = 15_000

/** Whether the bank asks the person something is asked so often, in milliseconds. */
const LOOK_MS = 1500

/** Stripe.js, which is asked for only here. Rejects when it does not come in time. */
export async function loadStripeTill(publishableKey: string, wait = realTime): Promise<Till> {
  const load = async (): Promise<Stripe> => {
    // Its declarations for modules lead nowhere: they name files without their ending.
    const { loadStripe } =
      (await import('@stripe/stripe-js/pure/index.mjs')) as unknown as typeof import('@stripe/stripe-js')
    const stripe = await loadStripe(publishableKey)
    if (!stripe) throw new Error('Stripe.js needs a page.')
    return stripe
  }
  return new StripeTill(await within(LOAD_MAX_MS, wait, load()), wait)
}

export class StripeTill implements Till {
  readonly #stripe: Stripe
  readonly #wait: Wait

  constructor(stripe: Stripe, wait: Wait) {
    this.#stripe = stripe
    this.#wait = wait
  }

  async openForm(container: HTMLElement, options: CardFormOptions): Promise<CardForm> {
    const form = new StripeForm(this.#stripe, options)
    try {
      await within(READY_MAX_MS, this.#wait, form.mount(container))
    } catch (thrown) {
      form.close()
      throw thrown
    }
    return form
  }

  async pay({ clientSecret, card, onAuthenticate }: Payment): Promise<CardOutcome> {
    const over = new AbortController()
    void this.#watch(clientSecret, over.signal, () => {
      if (!over.signal.aborted) onAuthenticate()
    })
    const how =
      typeof card === 'string'
        ? { confirmParams: { ...returning(), payment_method: card } }
        : { confirmParams: returning(), elements: elementsOf(card) }
    try {
      return await told(
        this.#stripe.confirmPayment({ clientSecret, redirect: 'if_required', ...how }),
      )
    } finally {
      over.abort()
    }
  }

  authenticate(clientSecret: string): Promise<CardOutcome> {
    return told(this.#answer(clientSecret))
  }

  save(clientSecret: string, form: CardForm): Promise<CardOutcome> {
    return told(
      this.#stripe.confirmSetup({
        clientSecret,
        elements: elementsOf(form),
        confirmParams: returning(),
        redirect: 'if_required',
      }),
    )
  }

  /** A card that was charged without the person was refused, and asks when it is charged with him. */
  async #answer(clientSecret: string): Promise<Parameters<typeof outcomeOf>[0]> {
    const { paymentIntent, error } = await this.#stripe.retrievePaymentIntent(clientSecret)
    if (error) return { error }
    const { status, last_payment_error } = paymentIntent
    const refused = last_payment_error?.payment_method?.id
    if (status !== 'requires_payment_method' || !refused)
      return this.#stripe.handleNextAction({ clientSecret })
    const confirmParams = { ...returning(), payment_method: refused }
    return this.#stripe.confirmPayment({ clientSecret, redirect: 'if_required', confirmParams })
  }

  /** Stripe.js asks the person by itself, and does not tell. */
  async #watch(clientSecret: string, over: AbortSignal, tell: () => void): Promise<void> {
    try {
      for (;;) {
        await this.#wait(LOOK_MS, over)
        if (over.aborted) return
        const { paymentIntent } = await this.#stripe.retrievePaymentIntent(clientSecret)
        if (paymentIntent?.status === 'requires_action') return tell()
      }
    } catch {
      // The words stay as they are; the payment itself tells how it ends.
    }
  }
}

/** Where a bank that needs a page of its own comes back to. */
const returning = (): { return_url: string } => ({ return_url: location.href })

function elementsOf(form: CardForm): StripeForm['elements'] {
  if (form instanceof StripeForm) return form.elements
  throw new TypeError('That form is not one of this till.')
}

/** Whatever goes wrong on the way, nobody can say what came of it. */
async function told(answer: Promise<Parameters<typeof outcomeOf>[0]>): Promise<CardOutcome> {
  try {
    return outcomeOf(await answer)
  } catch {
    return { kind: 'unknown' }
  }
}
