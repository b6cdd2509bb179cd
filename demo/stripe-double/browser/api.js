/**
 * @typedef {{ error?: ApiError, [field: string]: any }} Answer
 * @typedef {{ type: string, message: string, code?: string, [field: string]: any }} ApiError
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
  return Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === null) return []
    const path = within(name)
    return typeof value === 'object'
      ? pairs(value, (inner) => `${path}[${inner}]`)
      : [/** @type {[string, string]} */ ([path, String(value)])]
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
    return await answer.json()
  } catch {
    return UNREACHABLE
  }
}

/** Where the intent of a client secret is. @param {string} clientSecret */
export function pathOf(clientSecret) {
  const [id = ''] = clientSecret.split('_secret_')
  return `/v1/${id.startsWith('seti_') ? 'setup_intents' : 'payment_intents'}/${id}`
}
