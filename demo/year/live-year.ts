import type { Statement } from '@virtual-practice/credits/contract'
import { createBackend } from '../server/backend.js'
import { serve } from '../server/serve.js'
import { checkInvariants, type CheckedBooks } from '../server/services/check-invariants.js'
import { Api } from './api.js'
import { planYear, TIME_ZONE, YEAR } from './plan-year.js'
import { type Counts, Practice } from './practice.js'
import { monthlyStatements } from './statements.js'

const ACCOUNT = 'northgate'
const SECRETS = {
  serviceKey: 'the-service-key-of-a-demo-year-alone',
  tokenSecret: 'the-token-secret-of-a-demo-year-alone',
}

export interface LivedYear {
  readonly months: readonly Statement[]
  readonly books: CheckedBooks
  readonly counts: Counts
  readonly requests: number
}

/** A practice's year in an empty database, through HTTP, with the clock of tests. */
export async function liveYear(databaseUrl: string): Promise<LivedYear> {
  const unexpected: unknown[] = []
  const backend = await createBackend({
    databaseUrl,
    secrets: SECRETS,
    origins: [],
    testMode: true,
    log: {
      answered: () => undefined,
      unexpected: (error) => void unexpected.push(error),
      step: () => undefined,
    },
  })
  const served = await serve(backend.fetch, 0)
  try {
    const api = new Api(`http://127.0.0.1:${served.port}`, SECRETS.serviceKey, ACCOUNT)
    const practice = new Practice(api)
    for (const happening of planYear()) await practice.live(happening)
    const newYear = new Date(Date.UTC(YEAR + 1, 0, 1)).toISOString()
    await api.call('setClock', { body: { now: newYear } })
    const months = await monthlyStatements(api, YEAR, TIME_ZONE)
    const books = await checkInvariants(backend.practice.ledger)
    if (unexpected.length > 0) throw new AggregateError(unexpected, 'The backend reported errors.')
    return { months, books, counts: practice.counts, requests: api.requests }
  } finally {
    backend.endStreams()
    await served.close()
    await backend.close()
  }
}
