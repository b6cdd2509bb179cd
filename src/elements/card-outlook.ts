import type { TemplateResult } from '../lit.js'
import type { Forecast } from '../contract/forecast.js'
import { formatCalendarDay, formatCalendarDays } from '../format/days.js'
import { formatDay } from '../format/instant.js'
import type { CardWords } from '../i18n/messages.js'
import type { BalanceView } from './balance-view.js'
import { row } from './card-facts.js'

/** What is known of the future. Null where the backend tells none; undefined while it is asked. */
export type Future = Forecast | null | undefined

/** They take as much room as those to come, which may be two lines. */
const SOME_DAYS = ['2026-09-28', '2026-12-28'] as const

/**
 * How long the credits last at the practice's pace, and what of them will expire unused. Always as many
 * rows, so that nothing moves when they are filled.
 */
export function outlook(
  { locale: { format } }: BalanceView,
  card: CardWords,
  future: Future,
): TemplateResult[] {
  if (future === null) return []
  if (!future) {
    const someDays = formatCalendarDays(...SOME_DAYS, format.locale)
    return [
      row(card.pace, card.runsOut(someDays), '', 'bone'),
      row(card.unused, '00 00 00', '', 'bone'),
    ]
  }
  if (!future.pace) return [row(card.pace, card.tooLittleUse), row(card.unused, card.tooLittleUse)]
  return [
    row(card.pace, lasting(future, card, format.locale)),
    row(card.unused, unusedOf(future, card, format.locale)),
  ]
}

function lasting({ runsOut }: Forecast, card: CardWords, locale: string): string {
  if (!runsOut?.earliest) return card.lastsLong
  const { earliest, latest } = runsOut
  if (!latest) return card.runsOutFrom(formatCalendarDay(earliest, locale))
  return card.runsOut(formatCalendarDays(earliest, latest, locale))
}

function unusedOf({ unused, asOf, timeZone }: Forecast, card: CardWords, locale: string): string {
  if (!unused?.credits.most) return card.none.nextExpiry
  const { least, most } = unused.credits
  return card.unusedOn(least, most, formatDay(unused.at, locale, timeZone, asOf))
}
