/**
 * What an answer of the API has of what is used here, of a payment or a setup.
 *
 * @typedef {{ type: string, message: string, code?: string | undefined }} ApiError
 * @typedef {{
 *   error?: ApiError,
 *   object?: 'payment_intent' | 'setup_intent',
 *   id?: string,
 *   client_secret?: string,
 *   status?: string,
 *   amount?: number,
 *   currency?: string,
 *   setup_future_usage?: string | null,
 *   next_action?: { type: string } | null,
 *   last_payment_error?: ApiError | null,
 *   last_setup_error?: ApiError | null,
 * }} Answer
 */

const UNREACHABLE = {
  error: {
    type: 'api_connection_error',
    message: 'We are experiencing issues connecting to our payments provider.',
  },
}

/**
 * A form with Stripe's brackets.
 *
 * @param {object} values
 * @param {(name: string) => string} [within]
 * @returns {[string, string][]}
 */
function pairs(values, within = (name) => name) {
  /** @type {[string, object | string | number | boolean | null | undefined][]} */
  const entries = Object.entries(values)
  return entries.flatMap(([name, value]) => {
    if (value === undefined || value === null) return []
    const path = within(name)
    return typeof value === 'object'
      ? pairs(value, (inner) => `${path}[${inner}]`)
      : [[path, String(value)]]
  })
}

/**
 * Asks the API with the publishable key. An answer that never came is an error like others.
 *
 * @param {string} key
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {object} values
 * @returns {Promise<Answer>}
 */
export async function ask(key, method, path, values) {
  const form = new URLSearchParams(pairs(values))
  const address = method === 'GET' ? `${path}?${form}` : path
  const headers = { authorization: `Bearer ${key}` }
  try {
    const answer = await fetch(address, {
      method,
      headers,
      ...(method === 'POST' && { body: form }),
    })
    return /** @type {Answer} */ (await answer.json())
  } catch {
    return UNREACHABLE
  }
}

/** Where the intent of a client secret is. @param {string} clientSecret */
export function pathOf(clientSecret) {
  const [id = ''] = clientSecret.split('_secret_')
  return `/v1/${id.startsWith('seti_') ? 'setup_intents' : 'payment_intents'}/${id}`
}
