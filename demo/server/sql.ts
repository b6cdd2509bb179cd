import { fileURLToPath } from 'node:url'

/** Where the ledger's SQL is. */
export const SQL = {
  migrations: fileURLToPath(new URL('ledger/migrations', import.meta.url)),
  code: fileURLToPath(new URL('ledger/functions', import.meta.url)),
}
