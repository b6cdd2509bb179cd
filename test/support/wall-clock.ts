/**
 * What the clocks of a zone show, asked of Intl and written as if it were UTC. Nothing here knows
 * how the server counts.
 */

const HOUR_ms = 3_600_000

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  })
  clocks.set(timeZone, clock)
  return clock
}

export function shownAt(at: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at)
  const part = (name: string): number => Number(parts.find(({ type }) => type === name)?.value)
  const day = Date.UTC(part('year'), part('month') - 1, part('day'))
  const milliseconds = Number(parts.find(({ type }) => type === 'fractionalSecond')?.value)
  return day + (part('hour') * 3_600 + part('minute') * 60 + part('second')) * 1_000 + milliseconds
}

/**
 * When the clocks show something: never, once or twice. A zone's clocks are off by what they were
 * off by a day and a half before, or will be a day and a half after.
 */
export function instantsShowing(shown: number, timeZone: string): number[] {
  const around = [-36, 36].map((hours) => shown + hours * HOUR_ms)
  const instants = around.map((at) => shown - (shownAt(at, timeZone) - at))
  const right = instants.filter((at) => shownAt(at, timeZone) === shown)
  return [...new Set(right)].sort((one, other) => one - other)
}

/** When they would have shown it, had they not been moved meanwhile. */
export function instantHadTheyStayed(shown: number, timeZone: string): number {
  const before = shown - 36 * HOUR_ms
  return shown - (shownAt(before, timeZone) - before)
}
