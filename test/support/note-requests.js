import { appendFileSync } from 'node:fs'
import { subscribe } from 'node:diagnostics_channel'

// Loaded into every process of a demo: writes down which host each request goes to.

const file = process.env.REQUESTS_FILE ?? ''

/** @param {string} host */
const note = (host) => appendFileSync(file, `${host}\n`)

subscribe('undici:client:beforeConnect', (message) => {
  const { connectParams } = /** @type {{ connectParams: { hostname: string } }} */ (message)
  note(connectParams.hostname)
})
subscribe('http.client.request.start', (message) => {
  const { request } = /** @type {{ request: import('node:http').ClientRequest }} */ (message)
  note(request.host)
})
