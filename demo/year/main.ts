import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../server/database/open-database.js'
import { tellBooks } from '../server/invariants/tell-books.js'
import { liveYear, type LivedYear } from './live-year.js'
import { TIME_ZONE } from './plan-year.js'
import { mistakesIn, tellStatements } from './statements.js'

/** What is thrown away anyhow need not have reached the disk with every answer. */
const NOT_DURABLE = '?options=-c%20synchronous_commit%3Doff'

/** In a database of its own, which is gone afterwards. */
async function inThrowawayDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'credits-year-'))
  try {
    const database = await openDatabase({ folder })
    try {
      return await use(`${database.url}${NOT_DURABLE}`)
    } finally {
      await database.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function tell({ months, books, counts, requests }: LivedYear, took_ms: number): void {
  const { sessions, extended, lapsed, withoutCredits, bundles } = counts
  console.log(`${tellStatements(months)}

opening + granted + bought - used - expired - voided - refunded = closing (months of ${TIME_ZONE})

${sessions} sessions: ${extended} extended, ${lapsed} lapsed and booked late; ${withoutCredits} visits without credits; ${bundles} bundles bought
${requests} requests in ${(took_ms / 1_000).toFixed(1)} s

${tellBooks(books)}`)
}

const began_ms = performance.now()
const year = await inThrowawayDatabase(liveYear)
tell(year, performance.now() - began_ms)
const mistakes = mistakesIn(year.months)
for (const mistake of mistakes) console.error(mistake)
if (mistakes.length > 0 || year.books.violations.length > 0) process.exitCode = 1
