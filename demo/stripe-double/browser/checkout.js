import { ask } from './api.js'
import { cardData, complaints, show } from './card.js'

/**
 * @typedef {import('./api.js').Answer} Answer
 * @typedef {{ name: string, amount: number, currency: string, cancel: string | null, status: string }} Page
 * @typedef {{ status: string, client_secret: string, last_payment_error: { message: string } }} Intent
 * @typedef {{ next?: string, intent: Intent }} Paid
 */

const KEY = '{publishable}'
const session = `/v1/checkout/sessions/${location.pathname.split('/').at(-1)}`

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id))

const pay = /** @type {HTMLButtonElement} */ (element('pay'))
const dialog = /** @type {HTMLDialogElement} */ (element('challenge'))

const WITHOUT_DECIMALS = /bif|clp|djf|gnf|jpy|kmf|krw|mga|pyg|rwf|vnd|vuv|xaf|xof|xpf/i
const WITH_THREE = /bhd|jod|kwd|omr|tnd/i

/** @param {{ amount: number, currency: string }} price */
const priceOf = ({ amount, currency }) => {
  const digits = WITHOUT_DECIMALS.test(currency) ? 0 : WITH_THREE.test(currency) ? 3 : 2
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, ...decimals })
  return format.format(amount / 10 ** digits)
}

/** The bank asks the person; resolves when it has its answer. @param {string} clientSecret */
async function challenge(clientSecret) {
  const opening = { id: crypto.randomUUID(), parent: location.origin, key: KEY, clientSecret }
  const frame = document.createElement('iframe')
  frame.title = '3D Secure'
  frame.src = `/v3/challenge.html#${encodeURIComponent(JSON.stringify(opening))}`
  dialog.replaceChildren(frame)
  dialog.showModal()
  await new Promise((resolve) => {
    /** @param {MessageEvent<{ event?: string } | undefined>} message */
    const hear = ({ source, data }) => {
      if (source === frame.contentWindow && data?.event === 'done') resolve(undefined)
    }
    addEventListener('message', hear)
  })
  dialog.close()
  dialog.replaceChildren()
}

/** @param {string} message */
function refuse(message) {
  element('refused').textContent = message
  pay.disabled = false
}

/** @param {object} values */
async function attempt(values) {
  pay.disabled = true
  const answer = await ask(KEY, 'POST', `${session}/pay`, values)
  if (answer.error) return refuse(answer.error.message)
  const { intent, next } = /** @type {Answer & Paid} */ (answer)
  if (next) return location.assign(next)
  if (intent.status !== 'requires_action') return refuse(intent.last_payment_error.message)
  await challenge(intent.client_secret)
  return attempt({})
}

element('form').addEventListener('submit', (event) => {
  event.preventDefault()
  const wrong = complaints()
  show(wrong)
  element('refused').textContent = ''
  if (wrong[0]) wrong[0].field.focus()
  else void attempt({ payment_method_data: cardData() })
})

const page = await ask(KEY, 'GET', `${session}/page`, {})
if (page.error || page.status !== 'open') {
  element('product').textContent = 'This page is no longer open.'
  element('form').hidden = true
} else {
  const { name, amount, currency, cancel } = /** @type {Answer & Page} */ (page)
  element('product').textContent = name
  element('total').textContent = priceOf({ amount, currency })
  pay.textContent = `Pay ${priceOf({ amount, currency })}`
  element('cancel').hidden = !cancel
  element('cancel').addEventListener('click', () => location.assign(String(cancel)))
}
