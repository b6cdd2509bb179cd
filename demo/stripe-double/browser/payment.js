import { ask, pathOf } from './api.js'
import { cardData, complaints, fields, isEmpty, show, speak } from './card.js'
import { opening, serve, tell } from './channel.js'

/** @typedef {{ amount?: number, currency?: string, setupFutureUsage?: string | null }} Expected */

const { key, clientSecret } = opening

/** Wears the colours and sizes of the page. @param {import('./channel.js').Appearance} [appearance] */
function wear({ variables = {} } = {}) {
  for (const [name, value] of Object.entries(variables))
    document.documentElement.style.setProperty(`--${name}`, value)
}

function tellChange() {
  const complete = complaints().length === 0
  const value = { type: 'card' }
  tell('change', { elementType: 'payment', empty: isEmpty(), complete, collapsed: false, value })
}

function validate() {
  const wrong = complaints()
  show(wrong)
  const [first] = wrong
  if (!first) return { selectedPaymentMethod: 'card' }
  first.field.focus()
  const { code, message } = first
  return { error: { type: 'validation_error', code, message } }
}

/**
 * What the page promised about the payment when it opened the form must be what it is.
 *
 * @param {import('./api.js').Answer} intent
 * @param {Expected} expected
 */
function mismatch(intent, { amount, currency, setupFutureUsage }) {
  if (intent.object !== 'payment_intent' || amount === undefined) return undefined
  const pairs = [
    ['amount', amount, intent.amount],
    ['currency', currency, intent.currency],
    ['setup_future_usage', setupFutureUsage ?? null, intent.setup_future_usage],
  ]
  const [name, given, wanted] = pairs.find(([, one, other]) => one !== other) ?? []
  return name === undefined
    ? undefined
    : {
        type: 'invalid_request_error',
        message: `The provided ${name} (${given}) does not match the expected ${name} (${wanted}).`,
      }
}

/** @param {{ clientSecret: string, params: { payment_method_data?: object }, expected: Expected }} given */
async function confirm({ clientSecret, params, expected }) {
  const path = pathOf(clientSecret)
  const intent = await ask(key, 'GET', path, { client_secret: clientSecret })
  if (intent.error) return intent
  const error = mismatch(intent, expected)
  if (error) return { error }
  const values = {
    ...params,
    client_secret: clientSecret,
    payment_method_data: { ...params.payment_method_data, ...cardData() },
  }
  return ask(key, 'POST', `${path}/confirm`, values)
}

for (const field of fields) {
  field.addEventListener('input', tellChange)
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') tell('escape', { elementType: 'payment' })
  })
}
addEventListener('focusin', () => tell('focus', { elementType: 'payment' }))
addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget === null) tell('blur', { elementType: 'payment' })
})
new ResizeObserver(() => {
  tell('resize', { height: Math.ceil(document.body.getBoundingClientRect().height) })
}).observe(document.body)

wear(opening.appearance)
speak(opening.locale)
const secret = { client_secret: clientSecret }
const known = clientSecret ? await ask(key, 'GET', pathOf(clientSecret), secret) : undefined
if (known?.error) tell('loaderror', { elementType: 'payment', error: known.error })
else
  serve({
    validate,
    confirm,
    wear,
    /** @param {{ locale: string }} given */
    speak: ({ locale }) => speak(locale),
    focus: () => fields[0]?.focus(),
    blur: () => /** @type {HTMLElement | null} */ (document.activeElement)?.blur(),
    clear: () => {
      for (const field of fields) field.value = ''
      show([])
      tellChange()
    },
  })
