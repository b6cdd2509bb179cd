import { part } from '../check.js'
import { sees } from '../sees.js'

/** What a wall clock shows there, to the minute. */
function wallClock(instant: string, timeZone: string): string {
  const shown = new Date(instant).toLocaleString('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return shown.replace(' ', 'T')
}

/** The day that the n-th month after that of an anchor has for it, at the same time of the day. */
function monthsLater(wall: string, months: number): string {
  const [year = 0, month = 0, day = 0] = wall.slice(0, 10).split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const date = first.toISOString().slice(0, 8) + String(Math.min(day, length)).padStart(2, '0')
  return date + wall.slice(10)
}

export const calendar = part('calendar', '6, calendar', {
  'the period that contains now is counted from the original anchor, clamped to the month': async (
    backend,
  ) => {
    const practice = await backend.open({ timeZone: 'UTC' })
    const year = Number(practice.after(0).slice(0, 4))
    const anchor = `${year - 1}-01-31T09:30:00.000Z`
    await backend.subscribe(practice, 'low', { anchor })
    const { period, anchor: kept } = await practice.subscription()
    sees({ anchor: kept }, { anchor })
    const now = practice.after(0)
    const boundaries = Array.from({ length: 25 }, (_, n) => monthsLater(anchor, n))
    const next = boundaries.findIndex((boundary) => boundary > now)
    sees(period, { start: boundaries[next - 1], end: boundaries[next], timeZone: 'UTC' })
  },
  'an anchor is not later than now': async (backend) => {
    const practice = await backend.open()
    const body = { plan: backend.options.plans.low, anchor: practice.after(86_400_000) }
    const refused = await practice.refused('invalid_request', 'subscribe', { body })
    sees(refused, { fields: [{ path: 'anchor' }] })
  },
  'a year of boundaries keeps the anchor’s local time and day, through summer time and short months':
    async (backend) => {
      backend.clock.require()
      const timeZone = 'Europe/London'
      const practice = await backend.open({ timeZone })
      const year = Number(practice.after(0).slice(0, 4)) + 1
      const anchor = `${year}-01-31T10:30:00.000Z`
      await backend.clock.reach(anchor)
      await backend.subscribe(practice, 'low')
      const wall = wallClock(anchor, timeZone)
      let { period } = await practice.subscription()
      for (let month = 1; month <= 12; month += 1) {
        sees(wallClock(period.end, timeZone), monthsLater(wall, month), 'the local time of the end')
        await backend.clock.reach(period.end)
        const invoice = { invoice: `in_${month}`, billingReason: 'subscription_cycle', paid: true }
        await practice.call('renew', { body: { ...invoice, invoicedAt: period.end } })
        const { end: start } = period
        period = (await practice.subscription()).period
        sees(period, { start })
      }
    },
})
