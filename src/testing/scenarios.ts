import { act } from './acts.js'
import { order, quoteOf } from './buying.js'
import { monthsLater, stretchAt } from './calendar.js'
import { availableOf, deposit } from './ledger.js'
import { passTo } from './passing.js'
import { pay } from './payments.js'
import { openPractice, type Practice } from './practice.js'
import { requestCredits } from './requests.js'
import {
  ADMIN,
  armRecharge,
  buy,
  DAY_MS,
  drainTo,
  GOOD_CARD,
  HOUR_MS,
  MINUTE_MS,
  settleIn,
  subscribe,
  workOn,
} from './seeding.js'
import { reserve } from './work.js'

/** How long before its present the usual practice was opened, in days: in the middle of a period. */
const PAST_DAYS = 75

interface Stage {
  /** Its present, in milliseconds. */
  readonly now: number
  /** The next midnight of the account. */
  readonly midnight: number
  /** A practice as it was opened, so many days ago. */
  readonly open: (daysAgo?: number) => Practice
}

function allHeld({ open, now }: Stage): Practice {
  const practice = lived(open(), now, 'starter', 1)
  drainTo(practice, 96)
  const members = ['dr-lee', 'dr-kim', 'dr-okafor']
  for (const [n, member] of members.entries())
    act(practice, () => {
      const credits = Math.floor(availableOf(practice) / (members.length - n))
      const work = { feature: 'ai-transcribe', quantity: (credits * MINUTE_MS) / 2 }
      reserve(practice, { ...work, session: `visit-now-${n}`, ttlSeconds: 1_800 }, member)
    })
  return practice
}

/** Two months of ordinary work, with a plan that began with the practice and some credits bought. */
function lived(
  practice: Practice,
  now: number,
  plan: 'starter' | 'pro' | 'clinic',
  perDay: number,
) {
  subscribe(practice, plan, practice.now)
  settleIn(practice)
  buy(practice, plan === 'clinic' ? 'medium' : 'small')
  workOn(practice, { until: now, perDay, leave: plan === 'clinic' ? 200 : 100 })
  return practice
}

function expiringTonight({ open, now, midnight }: Stage): Practice {
  const practice = open()
  // Four years ago there was that date as well, whichever it is: so its periods end at this midnight.
  subscribe(practice, 'pro', monthsLater(midnight, -48, practice.account.timeZone))
  settleIn(practice)
  buy(practice, 'small')
  workOn(practice, { until: now, perDay: 1, leave: 220 })
  return practice
}

function rechargeNeedsAction({ open, now }: Stage): Practice {
  const practice = open()
  subscribe(practice, 'pro', practice.now)
  settleIn(practice, { brand: 'visa', last4: '3184', answer: 'asks' })
  buy(practice, 'small')
  armRecharge(practice)
  workOn(practice, { until: now - HOUR_MS, perDay: 1, leave: 130 })
  drainTo(practice, 31)
  passTo(practice, now)
  return practice
}

function webhookLate({ open, now }: Stage): Practice {
  const practice = lived(open(), now - 5 * MINUTE_MS, 'starter', 1)
  drainTo(practice, 14)
  practice.webhookDelay_ms = 40 * MINUTE_MS
  act(practice, () => {
    const { total, currency } = quoteOf(practice, 'medium', 1)
    const input = { bundle: 'medium', quantity: 1, total, currency }
    pay(practice, order(practice, input, ADMIN), GOOD_CARD)
  })
  passTo(practice, now)
  return practice
}

function depleted({ open, now }: Stage): Practice {
  const practice = lived(open(), now - 20 * MINUTE_MS, 'starter', 1)
  drainTo(practice, 0)
  act(practice, () => requestCredits(practice, { feature: 'ai-scribe', minutes: 45 }, 'dr-lee'))
  passTo(practice, now)
  return practice
}

function pastDue({ open, now }: Stage): Practice {
  const practice = open()
  subscribe(practice, 'pro', practice.now - 20 * DAY_MS)
  settleIn(practice)
  buy(practice, 'small')
  const overAt = (): number => Date.parse(practice.subscription!.period.end)
  const workTo = (until: number): void => workOn(practice, { until, perDay: 1, leave: 60 })
  for (let renewals = 0; renewals < 2; renewals++) workTo(overAt() + 2 * HOUR_MS)
  workTo(overAt())
  practice.subscription!.state = 'past_due'
  workTo(now)
  return practice
}

function newPractice({ open, now }: Stage): Practice {
  const practice = open(0)
  subscribe(practice, 'pro', practice.now)
  passTo(practice, now)
  return practice
}

function hugePractice({ open, now }: Stage): Practice {
  const practice = open()
  subscribe(practice, 'clinic', practice.now)
  settleIn(practice)
  const credits = 1_250_000
  act(practice, () => deposit(practice, { source: 'purchased', credits, reason: 'contract-2026' }))
  for (let n = 0; n < 12; n++) buy(practice, 'large', 10)
  armRecharge(practice, { threshold: 5_000, bundle: 'medium', capPerPeriod: 2_000_000 })
  const members = Array.from({ length: 24 }, (_, n) => `clinician-${n + 1}`)
  workOn(practice, { until: now, perDay: 40, members })
  return practice
}

/** What each of them makes. */
const SCENARIOS = {
  ordinary: ({ open, now }: Stage) => lived(open(), now, 'clinic', 4),
  'expiring-tonight': expiringTonight,
  'recharge-needs-action': rechargeNeedsAction,
  'all-held': allHeld,
  'webhook-late': webhookLate,
  depleted,
  'past-due': pastDue,
  'new-practice': newPractice,
  'huge-practice': hugePractice,
} satisfies Record<string, (stage: Stage) => Practice>

/** How things stand with an account when it is made. */
export type ScenarioName = keyof typeof SCENARIOS

/** All of them, the ordinary one first. */
export const scenarioNames = Object.keys(SCENARIOS) as readonly ScenarioName[]

/** A practice as a scenario has it at an instant, in milliseconds. */
export function playedUpTo(
  name: ScenarioName,
  { account, timeZone, now }: { account: string; timeZone: string; now: number },
): Practice {
  if (!Object.hasOwn(SCENARIOS, name))
    throw new RangeError(`No scenario "${name}": there are ${scenarioNames.join(', ')}.`)
  return SCENARIOS[name]({
    now,
    midnight: stretchAt(now, 'day', timeZone).end,
    open: (daysAgo = PAST_DAYS) =>
      openPractice({
        ...{ account, timeZone },
        openedAt:
          daysAgo === 0 ? now - HOUR_MS : stretchAt(now - daysAgo * DAY_MS, 'day', timeZone).start,
      }),
  })
}
