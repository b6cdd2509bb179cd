import type { Bundles } from '../contract/bundle.js'
import type { Recharge, RechargeInput } from '../contract/recharge.js'
import type { RechargeRule } from '../contract/recharge-rule.js'
import { parseMoney, parseWhole, typedMoney, typedWhole } from '../format/typed.js'
import type { RechargeField } from '../i18n/recharge-words.js'
import type { Choice } from '../store/buying-reads.js'
import type { Draft, Fields } from './draft.js'
import { isDay, startOf } from './history-days.js'

/** In the order in which they are asked for. */
export const RECHARGE_FIELDS: readonly RechargeField[] = [
  ...(['enabled', 'threshold', 'amount', 'cap', 'times', 'pausedUntil'] as const),
]

export type RechargeFields = Fields<RechargeField>
export type RechargeDraft = Draft<Recharge, RechargeField>

/** What a rule is written with. */
export interface Writing {
  readonly locale: string
  readonly bundles: Bundles | undefined
  /** What one charge of the form comes to; a first rule suggests its limit by that. */
  readonly total: number | undefined
}

/** What a first rule suggests: to be seen, and changed or saved. */
const SUGGESTED = { threshold: 50, times: 4 }
/** The most that a rule allows: what the contract says. */
export const MONEY_MAX = 99_999_999
const CREDITS_MAX = 1_000_000_000
const TIMES_MAX = 1000

const DAY_MS = 86_400_000
const PAUSE_MS: Readonly<Record<string, number>> = { day: DAY_MS, week: 7 * DAY_MS }

/** `credits-500 1`: so many of a bundle, as a field has it. */
export const amountText = ({ bundle, quantity }: Choice): string => `${bundle} ${quantity}`

export function choiceIn(amount: string): Choice | undefined {
  const [bundle, quantity] = amount.split(' ')
  return bundle ? { bundle, quantity: Number(quantity) } : undefined
}

export function fieldsOf(recharge: Recharge, writing: Writing): RechargeFields {
  const { rule, currency, asOf } = recharge
  if (!rule) return suggestedFields(recharge, writing)
  const { locale } = writing
  const { enabled, threshold, capPerPeriod, maxPerPeriod, pausedUntil } = rule
  return {
    enabled: enabled ? 'on' : '',
    threshold: typedWhole(threshold, locale),
    amount: amountText(rule),
    cap: typedMoney(capPerPeriod, currency, locale),
    times: typedWhole(maxPerPeriod, locale),
    pausedUntil: pausedUntil && pausedUntil > asOf ? pausedUntil : '',
  }
}

function suggestedFields(
  { currency, largestUse }: Recharge,
  { locale, bundles, total }: Writing,
): RechargeFields {
  const threshold = Math.max(SUGGESTED.threshold, largestUse)
  const sold = bundles?.bundles ?? []
  const lifting = sold.find(({ credits, quantityMin }) => credits * quantityMin >= threshold)
  const bundle = lifting ?? sold.at(-1)
  const cap = total && Math.min(total * SUGGESTED.times, MONEY_MAX)
  return {
    enabled: '',
    threshold: typedWhole(threshold, locale),
    amount: bundle ? amountText({ bundle: bundle.code, quantity: bundle.quantityMin }) : '',
    cap: cap ? typedMoney(cap, currency, locale) : '',
    times: typedWhole(SUGGESTED.times, locale),
    pausedUntil: '',
  }
}

/** What the fields say; undefined where one says nothing that can be saved. */
export interface ReadRule {
  readonly enabled: boolean
  readonly threshold: number | undefined
  readonly choice: Choice | undefined
  readonly cap: number | undefined
  readonly times: number | undefined
  /** Null when it is not paused. */
  readonly pausedUntil: string | null | undefined
}

/** Where and when a form is read. */
export interface Place {
  readonly locale: string
  readonly currency: string
  readonly timeZone: string
  readonly bundles: Bundles | undefined
  /** The server's time. */
  readonly now: string
}

export function readFields(fields: RechargeFields, place: Place): ReadRule {
  const { locale, currency, bundles } = place
  const within = (value: number | undefined, max: number): number | undefined =>
    value !== undefined && value >= 1 && value <= max ? value : undefined
  const choice = choiceIn(fields.amount)
  const isSold = bundles?.bundles.some(({ code }) => code === choice?.bundle)
  return {
    enabled: fields.enabled === 'on',
    threshold: within(parseWhole(fields.threshold, locale), CREDITS_MAX),
    choice: isSold === false ? undefined : choice,
    cap: within(parseMoney(fields.cap, currency, locale), Infinity),
    times: within(parseWhole(fields.times, locale), TIMES_MAX),
    pausedUntil: pauseIn(fields.pausedUntil, place),
  }
}

/** The day in `date:2026-12-01`, empty while none is chosen; undefined for another pause. */
export const pauseDay = (pause: string): string | undefined =>
  pause.startsWith('date:') ? pause.slice('date:'.length) : undefined

function pauseIn(pause: string, { now, timeZone }: Place): string | null | undefined {
  if (!pause) return null
  const pause_ms = PAUSE_MS[pause]
  if (pause_ms) return new Date(Date.parse(now) + pause_ms).toISOString()
  const day = pauseDay(pause)
  if (day === undefined) return pause
  const start = isDay(day) ? startOf(day, timeZone) : ''
  return start > now ? start : undefined
}

/** What is sent, once nothing is wrong with it; undefined until then. */
export function inputOf(
  { base }: RechargeDraft,
  { enabled, threshold, choice, cap, times, pausedUntil }: ReadRule,
  total: number | undefined,
): RechargeInput | undefined {
  if (!threshold || !choice || !cap || !times || pausedUntil === undefined) return undefined
  if (total === undefined) return undefined
  const rule: RechargeRule = {
    ...{ enabled, threshold, ...choice, pausedUntil },
    ...{ capPerPeriod: cap, maxPerPeriod: times },
  }
  return { version: base.version, ...rule, total, currency: base.currency }
}

const FIELD_OF_PATH: Readonly<Record<string, RechargeField>> = {
  enabled: 'enabled',
  threshold: 'threshold',
  bundle: 'amount',
  quantity: 'amount',
  capPerPeriod: 'cap',
  maxPerPeriod: 'times',
  pausedUntil: 'pausedUntil',
}

/** The field of the form for a place in what was sent. */
export const fieldAt = (path: string): RechargeField | undefined => FIELD_OF_PATH[path]
