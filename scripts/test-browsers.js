import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { findWebKit, requireBrowsers } from './browsers.js'
import { counted, runChecks } from './checks.js'
import { requireDependencies, script } from './setup.js'

const WEBKIT_PORT = 4445
const DRIVER_START_ms = 20_000

/** @param {number} port @returns {Promise<boolean>} */
const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.end())
  })

/** Starts WebKit's driver on a display of its own; returns the way to end both. */
async function startWebKitDriver() {
  const driver = findWebKit()?.driver ?? 'WebKitWebDriver'
  const child = spawn('xvfb-run', ['-a', driver, `--port=${WEBKIT_PORT}`], {
    stdio: 'ignore',
    detached: true,
  })
  const deadline_ms = performance.now() + DRIVER_START_ms
  while (!(await answers(WEBKIT_PORT))) {
    if (performance.now() > deadline_ms) throw new Error("WebKit's driver did not start.")
    await wait(100)
  }
  return () => void process.kill(-(child.pid ?? 0), 'SIGTERM')
}

/** @param {'firefox' | 'webkit'} engine @param {string} what @returns {import('./checks.js').Check} */
const elementsIn = (engine, what) => ({
  what,
  command: 'wtr',
  args: ['--config', 'wtr.engines.config.js'],
  env: { ENGINE: engine, WEBKIT_PORT: String(WEBKIT_PORT) },
  count: counted,
})

await script(async () => {
  requireDependencies()
  requireBrowsers('firefox', 'webkit')
  const endDriver = await startWebKitDriver()
  try {
    await runChecks([
      elementsIn('firefox', 'elements in Firefox'),
      elementsIn('webkit', 'elements in WebKit'),
    ])
  } finally {
    endDriver()
  }
})
