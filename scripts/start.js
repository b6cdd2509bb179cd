import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { demoPorts } from './demo-ports.js'
import { demoSecrets } from './secrets.js'
import { requireDependencies, root, script } from './setup.js'

const USAGE = `npm start              starts the demo
npm start -- --reset   deletes the demo's data first

PORT (4780), HOST_PORT (4781) and STRIPE_PORT (4782) choose the ports; DATA_FOLDER (.data) where
data is kept; DATABASE_URL a PostgreSQL of yours, 15 or later, in place of the embedded one;
STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY and STRIPE_WEBHOOK_SECRET take Stripe itself in place of
the double that stands in for it;
ALLOWED_ORIGINS further pages that may call the credits API (commas between).`

function options() {
  try {
    return parseArgs({ options: { reset: { type: 'boolean' }, help: { type: 'boolean' } } }).values
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

/** @type {import('node:child_process').ChildProcess[]} */
const children = []
let ending = false

/**
 * Starts one of the demo's processes and waits until it says that it serves.
 *
 * @param {string} name
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {RegExp} ready what its line looks like when it serves
 */
async function serve(name, file, args, env, ready) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--import', './scripts/end-with-parent.js', file, ...args],
    {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  )
  children.push(child)
  const gone = once(child, 'exit').then(() => false)
  /** @type {Promise<boolean>} */
  const serving = new Promise((resolve) => {
    createInterface({ input: /** @type {import('node:stream').Readable} */ (child.stdout) }).on(
      'line',
      (line) => {
        if (ready.test(line)) resolve(true)
        else console.log(line)
      },
    )
  })
  child.once('exit', (code) => {
    if (!ending) void end(`The ${name} has ended (${code ?? 'by a signal'}).`, 1)
  })
  return Promise.race([serving, gone])
}

/**
 * Asks everything that was started to end, waits for it, and ends.
 *
 * @param {string} message
 * @param {number} code
 */
async function end(message, code) {
  if (ending) return
  ending = true
  console.log(`\n${message}`)
  const alive = children.filter((child) => child.exitCode === null && child.signalCode === null)
  for (const child of alive.reverse()) child.kill('SIGTERM')
  await Promise.all(alive.map((child) => once(child, 'exit')))
  process.exit(code)
}

/**
 * What tells each process that payments go to the double.
 *
 * @param {string} port
 * @param {string} api
 * @param {string} webhookSecret
 * @returns {NodeJS.ProcessEnv}
 */
function doubleTill(port, api, webhookSecret) {
  const url = `http://127.0.0.1:${port}`
  return {
    STRIPE_SECRET_KEY: 'sk_test_double',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_double',
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_WEBHOOK_URL: `${api}/v1/stripe/webhooks`,
    STRIPE_API_URL: url,
    STRIPE_JS_URL: `${url}/v3/`,
  }
}

await script(async () => {
  const { reset = false, help = false } = options()
  if (help) {
    console.log(USAGE)
    return
  }
  if (reset && process.env.DATABASE_URL)
    throw new Error('--reset deletes the embedded database, not that of DATABASE_URL.')
  const { PORT: port, HOST_PORT: hostPort, STRIPE_PORT: stripePort } = await demoPorts(process.env)
  requireDependencies()
  const { requireBuild } = await import('./build.js')
  requireBuild()

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => void end('Ending ...', 0))

  const folder = resolve(root, process.env.DATA_FOLDER ?? '.data')
  const { STRIPE_WEBHOOK_SECRET, ...secrets } = demoSecrets(folder)
  const host = `http://127.0.0.1:${hostPort}`
  const api = `http://127.0.0.1:${port}`
  const till = process.env.STRIPE_SECRET_KEY
    ? {}
    : doubleTill(stripePort, api, STRIPE_WEBHOOK_SECRET)
  const serverEnv = {
    ...secrets,
    ...till,
    PORT: port,
    DATA_FOLDER: folder,
    // A demo's terminal is for what went wrong; a server's log has every request.
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    RECOVERY_URL: process.env.RECOVERY_URL || `${host}/recover`,
    ALLOWED_ORIGINS: [host, `http://localhost:${hostPort}`, process.env.ALLOWED_ORIGINS].join(),
  }
  const serverArgs = reset ? ['--seed', '--reset'] : ['--seed']
  console.log('Starting ...')
  // What the double knows of the practices goes with the practices, whoever takes the payments now.
  if (reset) rmSync(join(folder, 'stripe-double.json'), { force: true })
  if (till.STRIPE_API_URL) {
    const env = { ...till, STRIPE_PORT: stripePort, DATA_FOLDER: folder }
    if (!(await serve('Stripe double', 'demo/stripe-double/main.ts', [], env, /^Stripe's double/)))
      return
  }
  const server = 'demo/server/main.ts'
  if (!(await serve('credits backend', server, serverArgs, serverEnv, /^credits backend http/)))
    return
  const hostEnv = { ...secrets, ...till, HOST_PORT: hostPort, CREDITS_URL: api }
  if (!(await serve("practice's host", 'demo/host/main.ts', [], hostEnv, /^host http/))) return

  console.log(`
  AI Scribe           ${host}/
  AI Transcribe       ${host}/transcribe
  Credit Management   ${host}/credit-management
  Credits API         ${api}/v1/balance

Ctrl-C ends all of it.`)
})
