import type { Deed, Worked } from './deed.js'
import { type Plainly, carryOut, work } from './carry-out.js'
import { availableOf, heldIn } from './balance.js'
import { landingsOf, ordersLanding } from './landing.js'
import { decide, factsOf, tellsOf } from './decide.js'
import { save } from './saving.js'
import { copyOf, type Standing } from './standing.js'
import type { Row } from './trail.js'
import { isLow, outlookOf, spentIn, verdictOf } from './verdict.js'

export interface Explained {
  /** How everything may stand in the end. */
  readonly standings: readonly Standing[]
  /** The first thing that no order of events explains. */
  readonly wrong: string | null
}

/**
 * Lives a practice's year once more, by the rules. When word of a payment came is not known: all
 * moments are tried that the audit trail and what was told of the balance leave open.
 */
export function explain(first: Standing, deeds: readonly Deed[], rows: readonly Row[]): Explained {
  let standings = withLandings([first], rows)
  for (const [n, deed] of deeds.entries()) {
    const after = standings.flatMap((standing) => afterDeed(standing, deed, rows))
    // Of some work the balance is told a moment later.
    const asTold = withLandings(after, rows).filter((standing) => isAsTold(standing, deed))
    if (asTold.length === 0) return { standings, wrong: describe(n, deed, standings, rows) }
    standings = withLandings(asTold, rows)
  }
  const whole = standings.filter(({ told }) => told === rows.length)
  const next = rows[standings[0]?.told ?? 0]
  const wrong = whole.length > 0 ? null : `nothing explains ${JSON.stringify(next)}`
  return { standings: whole, wrong }
}

/** These, and all that they may have become by word of payments. */
function withLandings(standings: readonly Standing[], rows: readonly Row[]): Standing[] {
  const all = [...standings]
  // Each landing ends something, so that this ends.
  for (let n = 0; n < all.length; n += 1)
    all.push(...ordersLanding(all[n]!), ...chargeLandings(all[n]!, rows))
  if (all.length === 1) return all
  return [...new Map(all.map((standing) => [outlookOf(standing), standing])).values()]
}

/** What becomes known of a charge is written down at once. */
function chargeLandings(before: Standing, rows: readonly Row[]): Standing[] {
  const row = rows[before.told]
  if (row?.kind !== 'ended') return []
  return landingsOf(before).flatMap(({ purchase, outcome, standing }) => {
    const total = standing.charges.find((charge) => charge.purchase === purchase)!.total
    const isTold =
      row.purchase === purchase && row.outcome === outcome && tellsOf(row, standing, total)
    return isTold ? [{ ...standing, told: standing.told + 1 }] : []
  })
}

function afterDeed(before: Standing, deed: Deed, rows: readonly Row[]): Standing[] {
  if (deed.kind === 'work') return afterWork(before, deed, rows)
  const standing = copyOf(before)
  if (deed.kind === 'save') return save(standing, deed, rows) ? [standing] : []
  if (deed.kind === 'look') return isSeen(standing, deed) ? [standing] : []
  carryOut(standing, deed satisfies Plainly)
  return [standing]
}

function isSeen(standing: Standing, deed: Extract<Deed, { kind: 'look' }>): boolean {
  const { spent, count } = spentIn(standing)
  return (
    deed.verdict === verdictOf(standing) &&
    deed.available === availableOf(standing.credits) &&
    deed.spent === spent &&
    deed.count === count &&
    deed.declines === standing.declines
  )
}

/** Rule 8: which work may be a trigger. A settle only where it took more than was reserved. */
const isTrigger = ({ credits }: Standing, { does, credits: wanted }: Worked): boolean =>
  does === 'settle' ? wanted > heldIn(credits) : does !== 'release'

function afterWork(before: Standing, deed: Worked, rows: readonly Row[]): Standing[] {
  if (deed.isRefused) return afterRefusals(before, deed, rows)
  const standing = copyOf(before)
  const may = isTrigger(before, deed)
  if (!work(standing, deed)) return []
  const isDecided = may && isLow(standing)
  const told = { trigger: deed.does, key: `${deed.does} ${deed.key}` }
  return !isDecided || decide(standing, told, rows) ? [standing] : []
}

/** Each time that it was asked it was refused; what has been charged for is not charged again. */
function afterRefusals(before: Standing, deed: Worked, rows: readonly Row[]): Standing[] {
  let standings = [before]
  for (let time = 0; time < deed.times; time += 1)
    standings = (time > 0 ? withLandings(standings, rows) : standings).flatMap((one) => {
      const standing = copyOf(one)
      if (work(standing, deed)) return []
      const told = { trigger: 'refused', key: `${deed.does}:${deed.key}` }
      const earlier = rows.slice(before.told, one.told)
      const isCharged = earlier.some(({ key, verdict }) => key === told.key && verdict === 'charge')
      return isCharged || !isLow(standing) || decide(standing, told, rows) ? [standing] : []
    })
  return standings
}

const isAsTold = (standing: Standing, deed: Deed): boolean =>
  deed.kind !== 'work' ||
  deed.available === null ||
  deed.available === availableOf(standing.credits)

function describe(n: number, deed: Deed, before: readonly Standing[], rows: readonly Row[]) {
  const [one] = before
  const verdict = one && verdictOf(one)
  const facts = one && JSON.stringify({ verdict, ...factsOf(one), now: new Date(one.now) })
  const row = JSON.stringify(rows[one?.told ?? 0])
  return `deed ${n}, ${JSON.stringify(deed)}: the rules say ${facts} before it, the trail ${row}`
}
