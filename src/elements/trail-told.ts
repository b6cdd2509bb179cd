import type { RechargeEvent, RechargeVerdict } from '../contract/recharge-event.js'
import type { RechargeRule } from '../contract/recharge-rule.js'
import { formatDayAndTime } from '../format/instant.js'
import { formatMoney } from '../format/money.js'
import type { RechargeField } from '../i18n/recharge-words.js'
import { declineReasonOf } from './decline-reason.js'
import { amountText, RECHARGE_FIELDS } from './recharge-draft.js'
import type { TrailView } from './trail-section.js'

/** One event as a person reads it. */
export interface ToldEvent {
  readonly title: string
  /** What changed, or why it was so. */
  readonly why: readonly string[]
  /** The figures that it was decided by. */
  readonly details: readonly string[]
}

/** What an event is told with; the words of the trail, and of the settings that it is about. */
type Speech = Pick<TrailView, 'trail' | 'words' | 'purchase' | 'bundles' | 'locale' | 'timeZone'>

export function toldOf(speech: Speech, event: RechargeEvent): ToldEvent {
  switch (event.kind) {
    case 'saved':
      return savedEvent(speech, event)
    case 'decided':
      return decidedEvent(speech, event)
    case 'ended':
      return endedEvent(speech, event)
  }
}

function savedEvent(speech: Speech, { before, after }: RechargeEvent): ToldEvent {
  const { trail } = speech
  const changes = after ? changesOf(speech, before, after) : []
  const same = changes.length === 0 ? trail.savedSame : trail.saved
  return { title: before ? same : trail.first, why: changes, details: [] }
}

function decidedEvent(speech: Speech, event: RechargeEvent): ToldEvent {
  const { trail } = speech
  const { verdict, trigger } = event
  const because = trigger ? [trail.because(trail.triggers[trigger])] : []
  const details = figuresOf(speech, event)
  return verdict === null || verdict === 'charge'
    ? { title: trail.charge(moneyIn(speech, event)(event.total)), why: because, details }
    : { title: trail.notCharged, why: [reasonOf(speech, verdict), ...because], details }
}

const reasonOf = ({ trail }: Speech, verdict: Exclude<RechargeVerdict, 'charge'>): string =>
  trail.reason(trail.verdicts[verdict])

function endedEvent(speech: Speech, event: RechargeEvent): ToldEvent {
  const { trail, purchase } = speech
  const { outcome, declineCode, invoiceNumber, total } = event
  const money = moneyIn(speech, event)(total)
  return {
    title: outcome ? trail.outcomes[outcome](money) : trail.charge(money),
    why: declineCode ? [purchase.declines[declineReasonOf(declineCode)]] : [],
    details: [
      ...(invoiceNumber ? [trail.invoice(invoiceNumber)] : []),
      ...figuresOf(speech, event),
    ],
  }
}

function figuresOf(speech: Speech, event: RechargeEvent): string[] {
  const { trail } = speech
  const money = moneyIn(speech, event)
  const { available, threshold, spent, capPerPeriod, count, maxPerPeriod } = event
  return [
    trail.left(available, threshold),
    trail.spent(money(spent), money(capPerPeriod), count, maxPerPeriod),
  ]
}

/** Each field that is another one now; of the first rule all of them. */
function changesOf(speech: Speech, before: RechargeRule | null, after: RechargeRule): string[] {
  const { words } = speech
  const was = before && valuesOf(speech, before)
  const is = valuesOf(speech, after)
  return RECHARGE_FIELDS.filter((field) => was?.[field] !== is[field]).flatMap((field) => {
    const name = words.fields[field]
    if (was) return [speech.trail.change(name, words.changedFrom(was[field], is[field]))]
    return field === 'pausedUntil' && !after.pausedUntil
      ? []
      : [speech.trail.change(name, is[field])]
  })
}

function valuesOf(speech: Speech, rule: RechargeRule): Record<RechargeField, string> {
  const { words, locale, timeZone, bundles } = speech
  const { number, locale: language } = locale.format
  const { enabled, threshold, bundle, quantity, capPerPeriod, maxPerPeriod, pausedUntil } = rule
  const sold = bundles?.bundles.find(({ code }) => code === bundle)
  return {
    enabled: enabled ? words.on : words.notOn,
    threshold: words.credits(threshold),
    amount: sold ? words.credits(sold.credits * quantity) : amountText(rule),
    cap: bundles ? formatMoney(capPerPeriod, bundles.currency, language) : number(capPerPeriod),
    times: number(maxPerPeriod),
    pausedUntil: pausedUntil
      ? words.pauseKept(formatDayAndTime(pausedUntil, language, timeZone))
      : words.empty,
  }
}

const moneyIn =
  ({ locale }: Speech, { currency }: RechargeEvent) =>
  (amount: number): string =>
    formatMoney(amount, currency, locale.format.locale)
