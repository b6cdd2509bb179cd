import { expect } from 'vitest'
import { readAlerts } from '../../src/client/alert-calls.js'
import { readMemberLimits } from '../../src/client/member-calls.js'
import { readRechargeEvents, rehearseRecharge } from '../../src/client/recharge-past-calls.js'
import { readRecharge } from '../../src/client/recharge-calls.js'
import type { CreditsClient } from '../../src/client/credits-client.js'
import type { Entry } from '../../src/contract/entry.js'
import { declinesIn, readsOf } from './trail-reads.js'

const DAY_MS = 86_400_000

interface Days {
  readonly from: string
  readonly to: string
}

const sum = (parts: readonly { readonly credits: number }[]): number =>
  parts.reduce((total, { credits }) => total + credits, 0)

/** Every movement of some days, however many pages they are. */
async function entriesIn(client: CreditsClient, days: Days): Promise<Entry[]> {
  const found: Entry[] = []
  let cursor: string | null = null
  do {
    const page = await client.readEntries({ ...days, limit: 1000, ...(cursor && { cursor }) })
    found.push(...page.entries)
    cursor = page.nextCursor
  } while (cursor)
  return found
}

/** The chart, its table, the statement and the rows of the history tell of the same credits. */
export async function expectUsageAgrees(client: CreditsClient): Promise<void> {
  const { asOf, available, held } = await client.readBalance()
  const from = new Date(Date.parse(asOf) - 29 * DAY_MS).toISOString()
  const asked = { by: 'day', from, to: asOf } as const
  const { total, rows, from: first, to: last } = await client.readUsage(asked)
  const days = { from: first, to: last }
  const { used, closing } = await client.readStatement(days)
  expect(total.credits, 'the total of the chart is what the statement says was used').toBe(used)
  expect(sum(rows), 'the rows of the table add up to the total').toBe(total.credits)
  const members = await client.readUsage({ ...asked, groupBy: 'member' })
  expect(sum(members.rows), 'so they do by member').toBe(total.credits)
  const moved = (await entriesIn(client, days)).filter(
    ({ type, feature }) => type === 'consumed' || (type === 'refunded' && feature !== null),
  )
  expect(0 - sum(moved), 'and so do the rows of the history').toBe(used)
  const series = await client.readBalanceSeries(asked)
  expect(series.rows.reduce((all, row) => all + row.used, 0)).toBe(used)
  const end = series.rows.at(-1)!
  expect(end.monthly + end.purchased, 'the series ends where the balance is').toBe(available)
  expect(closing, 'and so does the statement').toBe(available + held)
}

/** What is said to expire is what the balance has that expires. */
export async function expectNoticesAgree(client: CreditsClient): Promise<void> {
  const { available, nextExpiry } = await client.readBalance()
  const { alerts } = await readAlerts(client, { state: 'open' })
  for (const { facts } of alerts) expect(facts.available).toBe(available)
  const told = alerts.find(({ kind }) => kind === 'expiring')
  if (told) expect(told.facts.expiring).toEqual(nextExpiry)
}

/** What members have used in the period is what the chart tells of them. */
export async function expectMembersAgree(client: CreditsClient): Promise<void> {
  const { members, period, asOf } = await readMemberLimits(client)
  const usage = await client.readUsage({
    ...{ by: 'day', groupBy: 'member', from: period.start, to: asOf },
  })
  for (const { member, used } of members)
    expect(sum(usage.rows.filter((row) => row.member === member)), member).toBe(used)
}

/** The newest row of the trail says how it came that auto-recharge stands as it does. */
export async function expectTrailAgrees(client: CreditsClient): Promise<void> {
  const recharge = await readRecharge(client)
  const { events } = await readRechargeEvents(client)
  expect(readsOf(events)).toBe(recharge.state)
  expect(declinesIn(events)).toBe(recharge.declines)
}

/** A rehearsal starts from the balance that was, and what it says of the lowest is in its days. */
export async function expectRehearsalAgrees(client: CreditsClient): Promise<void> {
  const { available } = await client.readBalance()
  const { rule } = await readRecharge(client)
  if (!rule) return
  const { threshold, bundle, quantity, capPerPeriod, maxPerPeriod } = rule
  const asked = { threshold, bundle, quantity, capPerPeriod, maxPerPeriod, days: 30 }
  const { days, lowest, charges, spent } = await rehearseRecharge(client, asked)
  expect(days.at(-1)!.without, 'the last day ends where the balance is').toBe(available)
  expect(lowest.without.available).toBeLessThanOrEqual(Math.min(...days.map((d) => d.without)))
  expect(lowest.with.available).toBeLessThanOrEqual(Math.min(...days.map((d) => d.with)))
  expect(days.at(-1)!.with - available).toBe(sum(charges))
  expect(spent).toBe(charges.reduce((all, { total }) => all + total, 0))
}
