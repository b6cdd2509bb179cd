import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './free-port.js'

/** Who listens where, unless the environment says otherwise. */
const USUAL = { PORT: 4780, HOST_PORT: 4781, STRIPE_PORT: 4782 }

/** A demo that was killed a moment ago may still be letting go of its ports. */
const PATIENCE_ms = 5_000
const PAUSE_ms = 100

const inWords = new Intl.ListFormat('en')

/**
 * The ports of the demo, each its own and free. Told before anything is installed or built, and of
 * all ports at once.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {number} [patience_ms]
 * @returns {Promise<Record<keyof typeof USUAL, string>>}
 * @throws {Error} Which are wrong or taken, and what to start it with instead.
 */
export async function demoPorts(env, patience_ms = PATIENCE_ms) {
  const ports = Object.entries(USUAL).map(
    ([name, usual]) => /** @type {const} */ ([name, portIn(env[name] || String(usual), name)]),
  )
  for (const [index, [name, port]] of ports.entries())
    for (const [other] of ports.slice(index + 1).filter(([, wanted]) => wanted === port))
      throw new Error(`${name} and ${other} are both ${port}. Give each its own.`)
  // Where Stripe itself takes the payments nothing stands in for it.
  const needed = ports.filter(([name]) => name !== 'STRIPE_PORT' || !env.STRIPE_SECRET_KEY)
  const taken = await stillTaken(needed, patience_ms)
  if (taken.length > 0) throw new Error(await howElse(taken))
  const chosen = ports.map(([name, port]) => [name, String(port)])
  return /** @type {Record<keyof typeof USUAL, string>} */ (Object.fromEntries(chosen))
}

/**
 * @param {string} text
 * @param {string} name
 */
function portIn(text, name) {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new Error(`${name} is "${text}". Give a port from 1 to 65535.`)
}

/** @typedef {readonly [name: string, port: number]} Named */

/**
 * @param {readonly Named[]} ports
 * @param {number} patience_ms
 * @returns {Promise<Named[]>}
 */
async function stillTaken(ports, patience_ms) {
  const end_ms = performance.now() + patience_ms
  for (;;) {
    const areTaken = await Promise.all(ports.map(([, port]) => isTaken(port)))
    const taken = ports.filter((_, index) => areTaken[index])
    if (taken.length === 0 || performance.now() > end_ms) return taken
    await wait(PAUSE_ms)
  }
}

/** @param {number} port */
async function isTaken(port) {
  try {
    await freePort(port)
    return false
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return true
    throw error
  }
}

/** @param {readonly Named[]} taken */
async function howElse(taken) {
  const [ports, are, others] =
    taken.length === 1 ? ['Port', 'is', 'another'] : ['Ports', 'are', 'others']
  const numbers = inWords.format(taken.map(([, port]) => String(port)))
  const free = await Promise.all(taken.map(async ([name]) => `${name}=${await freePort()}`))
  return `${ports} ${numbers} ${are} taken, perhaps by a demo that runs already.
Choose ${others}, such as: ${free.join(' ')} npm start`
}
