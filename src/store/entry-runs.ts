import type { Entry } from '../contract/entry.js'

/**
 * The entries in which one operation did one thing, newest first: one for each grant it touched.
 * A page of entries may end within a run.
 */
export type Run = readonly [Entry, ...Entry[]]

/** Entries in their order, as runs. */
export function runsOf(entries: readonly Entry[]): Run[] {
  const runs: [Entry, ...Entry[]][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last && last[0].operation === entry.operation && last[0].type === entry.type)
      last.push(entry)
    else runs.push([entry])
  }
  return runs
}

/** Those of which nothing is missing: the last one may go on where the next page begins. */
export function wholeRunsOf(entries: readonly Entry[], nextCursor: string | null): Run[] {
  const runs = runsOf(entries)
  return nextCursor === null ? runs : runs.slice(0, -1)
}

/** The number of the newest entry of the last run that is whole; 0 when there is none. */
export const lastRunOf = (
  report: { readonly entries: readonly Entry[]; readonly nextCursor: string | null } | undefined,
): number => (report && wholeRunsOf(report.entries, report.nextCursor).at(-1)?.[0].seq) ?? 0
