import { ask, pathOf } from './api.js'
import { opening, serve } from './channel.js'

const { key } = opening

serve({
  /** @param {{ clientSecret: string }} given */
  retrieve: ({ clientSecret }) =>
    ask(key, 'GET', pathOf(clientSecret), { client_secret: clientSecret }),
  /** @param {{ clientSecret: string, params: object }} given */
  confirm: ({ clientSecret, params }) =>
    ask(key, 'POST', `${pathOf(clientSecret)}/confirm`, { ...params, client_secret: clientSecret }),
})
