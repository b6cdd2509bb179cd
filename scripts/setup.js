import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

/** The project's folder, wherever the command was called from. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const NODE_MIN = [20, 19]
const stamp = join(root, 'node_modules', '.installed-lock')

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [majorMin = 0, minorMin = 0] = NODE_MIN
  if (major > majorMin || (major === majorMin && minor >= minorMin)) return
  throw new Error(`Node ${NODE_MIN.join('.')} or later is needed; this is ${process.version}.`)
}

/**
 * Installs exactly what the lock file names, unless it is there already. Browsers are never
 * downloaded: scripts/browsers.js finds installed ones.
 */
export function requireDependencies() {
  requireNode()
  if (installed()) return
  console.log('Installing dependencies ...')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm ci failed; its message is above.')
  writeFileSync(stamp, lockHash())
}

/**
 * Runs one of the installed commands and returns its exit code.
 *
 * @param {string} name
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet prints only on failure
 */
export function run(name, args, { env = {}, quiet = false } = {}) {
  const { status, stdout, stderr, error } = spawnSync(
    join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name),
    args,
    {
      cwd: root,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: quiet ? 'pipe' : 'inherit',
      shell: process.platform === 'win32',
    },
  )
  if (error) throw error
  if (quiet && status !== 0) process.stderr.write(`${stdout}${stderr}`)
  return status ?? 1
}

/**
 * Ends the process with the message of whatever is thrown, without a stack: these are scripts, and
 * their errors are written to be read.
 *
 * @param {() => void | Promise<void>} main
 */
export async function script(main) {
  try {
    await main()
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
