import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const newSecret = () => randomBytes(32).toString('base64url')

/** @typedef {{ CREDITS_SERVICE_KEY: string, CREDITS_TOKEN_SECRET: string }} Secrets */

/**
 * The demo's own service key and token secret, made at the first start and kept beside its data.
 *
 * @param {string} folder
 * @returns {Secrets}
 */
export function demoSecrets(folder) {
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) {
    const made = { CREDITS_SERVICE_KEY: newSecret(), CREDITS_TOKEN_SECRET: newSecret() }
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 })
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error)
      throw new Error(
        `${folder} cannot be written (${code}). Choose another folder with DATA_FOLDER.`,
        { cause: error },
      )
    }
  }
  try {
    return /** @type {Secrets} */ (JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Error(`${file} is damaged. Delete it, and start again: new keys are made.`)
  }
}
