import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const newSecret = () => randomBytes(32).toString('base64url')

/**
 * @typedef {{
 *   CREDITS_SERVICE_KEY: string,
 *   CREDITS_TOKEN_SECRET: string,
 *   STRIPE_WEBHOOK_SECRET: string,
 * }} Secrets
 */

const NAMES = /** @type {const} */ ([
  'CREDITS_SERVICE_KEY',
  'CREDITS_TOKEN_SECRET',
  'STRIPE_WEBHOOK_SECRET',
])

/**
 * The demo's own secrets, made when they are first needed and kept beside its data.
 *
 * @param {string} folder
 * @returns {Secrets}
 */
export function demoSecrets(folder) {
  const file = join(folder, 'secrets.json')
  const kept = existsSync(file) ? read(file) : {}
  const missing = NAMES.filter((name) => !kept[name])
  const secrets = { ...kept, ...Object.fromEntries(missing.map((name) => [name, newSecret()])) }
  if (missing.length > 0) write(folder, file, secrets)
  return /** @type {Secrets} */ (secrets)
}

/** @param {string} file @returns {Partial<Secrets>} */
function read(file) {
  try {
    return /** @type {Partial<Secrets>} */ (JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Error(`${file} is damaged. Delete it, and start again: new keys are made.`)
  }
}

/** @param {string} folder @param {string} file @param {object} secrets */
function write(folder, file, secrets) {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Error(
      `${folder} cannot be written (${code}). Choose another folder with DATA_FOLDER.`,
      { cause: error },
    )
  }
}
