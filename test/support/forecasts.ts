import type { Forecast } from '../../src/contract/forecast.js'

/** What is foretold to a practice that uses most of its credits. */
export const aForecast = (changes: Partial<Forecast> = {}): Forecast => ({
  asOf: '2026-11-23T09:30:00.000Z',
  timeZone: 'America/New_York',
  pace: {
    weeks: 6,
    week: { least: 90, most: 130 },
    weekdays: [25, 25, 20, 25, 15, 0, 0].map((credits) => ({ credits, closed: credits === 0 })),
  },
  monthlyRunsOut: null,
  runsOut: { earliest: '2026-12-24', latest: '2026-12-29' },
  unused: { at: '2026-12-01T05:00:00.000Z', credits: { least: 40, most: 90 } },
  next: null,
  ...changes,
})
