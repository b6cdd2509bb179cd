import { existsSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

/** Where people have Chrome, Chromium or Edge, in the order in which we would take them. */
const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
]
const CHROMIUM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Without these a sandboxless container start fails, or the browser talks to its vendor. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--hide-scrollbars',
]

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))

/** @returns {string | undefined} the path of an installed Chrome, Chromium or Edge */
export function findChromium() {
  const named = process.env.CHROME_PATH
  if (named) return existsSync(named) ? named : undefined
  for (const name of CHROMIUM_NAMES) {
    const found = onPath(name)
    if (found) return found
  }
  return CHROMIUM_PATHS.find((path) => existsSync(path))
}

const WEBKIT_MINIBROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'

export const findFirefox = () => onPath('firefox-esr') ?? onPath('firefox')

/** WebKitGTK's driver and the small browser it drives; both, or neither. */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver')
  const browser = [WEBKIT_MINIBROWSER, WEBKIT_MINIBROWSER.replace('x86_64', 'aarch64')].find(
    (path) => existsSync(path),
  )
  return driver && browser && onPath('xvfb-run') ? { driver, browser } : undefined
}

const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined

/** @param {string[]} packages */
function aptInstall(packages) {
  console.log(`Installing ${packages.join(', ')} ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const commands = [['update'], ['install', '-y', '--no-install-recommends', ...packages]]
  for (const args of commands) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' })
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed:\n${stderr}`)
  }
}

const BROWSERS = {
  chromium: {
    find: findChromium,
    packages: ['chromium'],
    help: 'Install Chrome, Chromium or Edge, or set CHROME_PATH to one.',
  },
  firefox: { find: findFirefox, packages: ['firefox-esr'], help: 'Install Firefox.' },
  webkit: {
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    help: 'Install WebKitGTK with its WebDriver, and Xvfb (Debian: webkit2gtk-driver xvfb xauth).',
  },
}

/**
 * Makes sure that the browsers are there: found, else installed (root on Debian), else one line
 * that says what to install.
 *
 * @param {(keyof typeof BROWSERS)[]} names
 */
export function requireBrowsers(...names) {
  const absent = names.filter((name) => !BROWSERS[name].find())
  if (absent.length === 0) return
  if (canInstall()) aptInstall(absent.flatMap((name) => BROWSERS[name].packages))
  const stillAbsent = absent.filter((name) => !BROWSERS[name].find())
  if (stillAbsent.length > 0)
    throw new Error(stillAbsent.map((name) => BROWSERS[name].help).join('\n'))
}
