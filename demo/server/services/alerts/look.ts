import { Temporal } from 'temporal-polyfill'
import type { AlertRuleKind } from '@virtual-practice/credits/contract'
import type { AlertsAt } from '../../ledger/alerts.js'
import { planOf } from '../catalogue.js'
import { daysFrom } from '../forecast/calendar-days.js'
import { paceOf } from '../forecast/pace.js'
import { channelsOf } from '../deliver-notices.js'
import { readDayUse } from '../read-day-use.js'
import type { Practice } from '../use-case.js'
import { decide } from './decide.js'
import { readInCountedPeriod } from '../counted-period.js'
import { type Known, MATTERS_ms } from './kinds.js'
import { rulesOf } from './rules.js'

/** Far enough to know when the next credits come near their end. */
const EXPIRIES_days = 400

/** Somebody else decides at the same time, or what was decided has changed what is to be. */
const TRIES = 8

/**
 * Looks at the alerts of an account, if there is anything new, until nothing is left to decide. What is
 * left after some tries waits for the next look.
 *
 * @param patience_s a change of figures that can concern no rule of the balance waits so long
 */
export async function lookAtAlerts(
  practice: Practice,
  account: string,
  patience_s: number,
): Promise<void> {
  const { ledger } = practice
  const channels = channelsOf(practice)
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await ledger.alertFacts(account, EXPIRIES_days, patience_s, MATTERS_ms / 1000)
    if (!found) return
    const rules = rulesOf(found.rules)
    const known = await knownOf(practice, account, found)
    const decision = decide(known, rules, found.notices, found.version)
    if (await ledger.recordAlerts(account, found.revision, { ...decision, channels })) return
  }
}

async function knownOf(practice: Practice, account: string, found: AlertsAt): Promise<Known> {
  const { at, timeZone, plan } = found
  const { available, hasHadCredits, refusedRequired, expiries, requests, recharge } = found
  const rules = rulesOf(found.rules).filter(({ enabled }) => enabled)
  const isWatched = (...kinds: AlertRuleKind[]): boolean =>
    rules.some(({ kind }) => kinds.includes(kind))
  return {
    ...{ at, available, hasHadCredits, refusedRequired, expiries, requests, recharge },
    criticalAt: found.rules.criticalAt,
    monthlyCredits:
      plan === null ? null : (planOf(practice.catalogue, plan)?.monthlyCredits ?? null),
    use: isWatched('unusual_use') ? await useOf(practice, account, at, timeZone) : null,
    limits: isWatched('member_limit', 'feature_limit')
      ? await readInCountedPeriod(practice, account, () => practice.ledger.limitUses(account))
      : null,
    midnight: midnightAfter(at, timeZone),
  }
}

/** Today's use beside what is usual on this weekday. Null while there is too little to know it. */
async function useOf(
  practice: Practice,
  account: string,
  at: string,
  timeZone: string,
): Promise<Known['use']> {
  const { days, usedToday } = await readDayUse(practice, account, at, timeZone)
  const pace = paceOf(days)
  if (!pace) return null
  const usual = pace.weekdays[daysFrom(at, timeZone).weekday - 1]!
  return { today: usedToday, usual: Math.round(usual) }
}

function midnightAfter(at: string, timeZone: string): string {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate()
  const next = day.add({ days: 1 }).toZonedDateTime(timeZone)
  return new Date(next.epochMilliseconds).toISOString()
}
