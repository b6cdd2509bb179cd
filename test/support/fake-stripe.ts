import type { Stripe, StripeError } from '@stripe/stripe-js'

export interface FakeStripe {
  readonly stripe: Stripe
  /** What was called, with what it was given, in order. */
  readonly calls: [name: string, argument?: unknown][]
  /** The form tells that it is ready, or that it cannot be shown. */
  ready: () => void
  fail: (message: string) => void
}

export interface FakeAnswers {
  submit?: { error?: StripeError }
  confirm?: Promise<{ error?: StripeError }>
  status?: string
  /** The card that the last try was refused with. */
  refused?: string
  /** Why nothing can be told of the payment. */
  unknown?: StripeError
}

/** As much of Stripe.js as the till calls. */
export function fakeStripe(answers: FakeAnswers = {}): FakeStripe {
  const calls: FakeStripe['calls'] = []
  const listeners = new Map<string, (event: unknown) => void>()
  const answering =
    (name: string, answer: unknown = {}) =>
    (argument: unknown): unknown => {
      calls.push([name, argument])
      return Promise.resolve(answer)
    }
  const element = {
    once: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    mount: (container: unknown) => void calls.push(['mount', container]),
    focus: () => void calls.push(['focus']),
    destroy: () => void calls.push(['destroy']),
  }
  const elements = {
    create(_type: string, options: unknown) {
      calls.push(['create', options])
      return element
    },
    update: answering('update'),
    submit: answering('submit', answers.submit),
  }
  const stripe = {
    elements(options: unknown) {
      calls.push(['elements', options])
      return elements
    },
    confirmPayment: answering('confirmPayment', answers.confirm),
    confirmSetup: answering('confirmSetup', answers.confirm),
    handleNextAction: answering('handleNextAction', answers.confirm),
    retrievePaymentIntent: answering(
      'retrievePaymentIntent',
      answers.unknown ? { error: answers.unknown } : { paymentIntent: intentOf(answers) },
    ),
  }
  return {
    stripe: stripe as unknown as Stripe,
    calls,
    ready: () => listeners.get('ready')!({}),
    fail: (message) => listeners.get('loaderror')!({ error: { message } }),
  }
}

const intentOf = ({ status = 'processing', refused }: FakeAnswers): object => ({
  status,
  last_payment_error: refused === undefined ? null : { payment_method: { id: refused } },
})
