import type { Slots } from '../chart/slots.js'
import { DAY_MS } from '../chart/zone-clock.js'
import { formatWall } from '../format/wall.js'
import type { UsageWords } from '../i18n/usage-words.js'

const WHEN: Readonly<Record<Slots['by'], Intl.DateTimeFormatOptions>> = {
  hour: { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
}

/** When a slot is. An hour that the clocks show twice is told with its distance from UTC. */
export function slotTime(
  { by, starts, walls }: Slots,
  slot: number,
  words: UsageWords,
  locale: string,
): string {
  const wall = walls[slot]!
  const text = formatWall(wall, locale, WHEN[by])
  if (by === 'week') return words.week(text)
  if (by !== 'hour' || (walls[slot - 1] !== wall && walls[slot + 1] !== wall)) return text
  const ahead = (wall - starts[slot]!) / (DAY_MS / 24)
  return `${text} (UTC${ahead < 0 ? '−' : '+'}${Math.abs(ahead)})`
}

export const dayAt = (wall: number, locale: string): string =>
  formatWall(wall, locale, { day: 'numeric', month: 'short', year: 'numeric' })
