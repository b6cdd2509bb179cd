import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { findWebKit, requireBrowsers } from './browsers.js'
import { counted, runChecks } from './checks.js'
import { freePort } from './free-port.js'
import { requireDependencies, script } from './setup.js'

const DRIVER_START_ms = 20_000

/** @param {number} port @returns {Promise<boolean>} */
const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.end())
  })

/**
 * Starts WebKit's driver on a display of its own; returns the way to end both.
 *
 * @param {number} port
 */
async function startWebKitDriver(port) {
  const driver = findWebKit()?.driver ?? 'WebKitWebDriver'
  const child = spawn('xvfb-run', ['-a', driver, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  })
  const deadline_ms = performance.now() + DRIVER_START_ms
  while (!(await answers(port))) {
    if (performance.now() > deadline_ms) throw new Error("WebKit's driver did not start.")
    await wait(100)
  }
  return () => void process.kill(-(child.pid ?? 0), 'SIGTERM')
}

/**
 * @param {'firefox' | 'webkit'} engine
 * @param {string} what
 * @param {number} webkitPort
 * @returns {import('./checks.js').Check}
 */
const elementsIn = (engine, what, webkitPort) => ({
  what,
  command: 'wtr',
  args: ['--config', 'wtr.engines.config.js'],
  env: { ENGINE: engine, WEBKIT_PORT: String(webkitPort) },
  count: counted,
})

await script(async () => {
  requireDependencies()
  requireBrowsers('firefox', 'webkit')
  const port = await freePort()
  const endDriver = await startWebKitDriver(port)
  try {
    await runChecks([
      elementsIn('firefox', 'elements in Firefox', port),
      elementsIn('webkit', 'elements in WebKit', port),
    ])
  } finally {
    endDriver()
  }
})
