// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { Forecast } from '../contract/forecast.js'
import { isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { isBoolean, orNull, record } from './check.js'

const timeZone = /[^]/
const whole = 0
const creditsRange = { least: whole, most: whole }
const day = /^\d{4}-\d{2}-\d{2}$/
const dayRange = { earliest: orNull(day), latest: orNull(day) }
const currency = /^[A-Z]{3}$/
const code = /^[a-z][a-z0-9-]{0,62}$/
const credits = between(1, 1000000000)
const money = between(0, 99999999)
const cover = { kind: /^(bundle|plan)$/, code, quantity: 1, credits, price: money }
export const isForecast = record<Forecast>({
  asOf: isInstant,
  timeZone,
  pace: orNull({ weeks: 3, week: creditsRange, weekdays: [{ credits: whole, closed: isBoolean }] }),
  monthlyRunsOut: orNull(dayRange),
  runsOut: orNull(dayRange),
  unused: orNull({ at: isInstant, credits: creditsRange }),
  next: orNull({
    start: isInstant,
    end: isInstant,
    need: creditsRange,
    monthly: whole,
    carried: whole,
    missing: whole,
    currency,
    covers: [cover],
  }),
})
