import type pg from 'pg'
import type { Entry } from '../model/account.js'
import type { DrivenAccount } from '../support/driven-account.js'

export interface ToldEntry {
  readonly type: string
  readonly credits: number
  readonly grant: string | null
  readonly at: string
  readonly feature: string | null
  readonly member: string | null
  readonly session: string | null
}

/** What the ledger has written, with the model's names. */
export async function bookedEntries(
  database: pg.Pool,
  driven: DrivenAccount,
): Promise<ToldEntry[]> {
  const { rows } = await database.query<Omit<ToldEntry, 'at'> & { at: Date }>(
    `select type, credits::float as credits, grant_id as grant, event_at as at, feature, member,
       session
     from credits.entries where account = $1 order by seq`,
    [driven.account],
  )
  return rows.map((row) => driven.inNames({ ...row, at: row.at.toISOString() }) as ToldEntry)
}

/** The first that differ: those after them may only be out of step. */
export function firstDiffering(
  said: readonly ToldEntry[],
  expected: readonly ToldEntry[],
): string[] {
  const [one, other] = [said, expected].map((list) => list.map((entry) => JSON.stringify(entry)))
  const longest = Math.max(said.length, expected.length)
  const n = Array.from({ length: longest }, (_, place) => place).find(
    (place) => one?.[place] !== other?.[place],
  )
  return n === undefined ? [] : [`entry ${n} is ${one?.[n]}, expected ${other?.[n]}`]
}

/** The model's, in the same words. */
export const told = (entry: Entry): ToldEntry => ({
  type: entry.type,
  credits: entry.credits,
  grant: entry.grant,
  at: new Date(entry.at).toISOString(),
  feature: entry.feature ?? null,
  member: entry.member ?? null,
  session: entry.session ?? null,
})
