import { fileURLToPath } from 'node:url'

/** Where the ledger's SQL is. */
export const SQL = {
  migrations: fileURLToPath(new URL('migrations', import.meta.url)),
  code: fileURLToPath(new URL('functions', import.meta.url)),
}
