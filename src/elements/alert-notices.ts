import type { Alert, AlertKind, Severity } from '../contract/alert.js'
import type { Feature } from '../contract/balance.js'
import type { Format } from '../format/format.js'
import { formatDayAndTime } from '../format/instant.js'
import type { AlertWords } from '../i18n/alert-words.js'
import { featureName } from './feature-name.js'
import { memberName, type MemberNames } from './member-names.js'

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, critical: 2 }

const LOW: ReadonlySet<AlertKind> = new Set(['low_credits', 'low_percent'])

/** Of these there is one thing to say, which the gravest says. */
const OF_BALANCE: ReadonlySet<AlertKind> = new Set(['stopped', ...LOW])

export const isOfBalance = ({ kind }: Alert): boolean => OF_BALANCE.has(kind)

/** Work that is stopped before all else; a lower limit before a higher one; then the newest. */
function graver(a: Alert, b: Alert): number {
  return (
    Number(b.kind === 'stopped') - Number(a.kind === 'stopped') ||
    GRAVITY[b.severity] - GRAVITY[a.severity] ||
    (isOfBalance(a) && a.kind === b.kind ? a.threshold - b.threshold : 0) ||
    Date.parse(b.firedAt) - Date.parse(a.firedAt)
  )
}

/**
 * The notices that a member sees on a page, gravest first. Of those about the balance only the gravest
 * is seen: once it is put away, so is what it said of the balance.
 */
export function shownOf(alerts: readonly Alert[]): Alert[] {
  const onPage = alerts
    .filter(({ resolvedAt, tell }) => resolvedAt === null && tell.includes('page'))
    .sort(graver)
  const ofBalance = onPage.find(isOfBalance)
  return onPage.filter((alert) => !alert.dismissed && (!isOfBalance(alert) || alert === ofBalance))
}

/** What a notice is told with: the words of a language, and what the page and the catalogue call things. */
export interface AlertSpeech {
  readonly words: AlertWords
  readonly format: Format
  readonly timeZone: string
  readonly memberNames: MemberNames
  readonly features: readonly Feature[] | undefined
}

/** What a notice is about. A grave one is told from one that only warns of the same. */
export const titleOf = ({ kind, severity }: Alert, { words }: AlertSpeech): string =>
  severity === 'critical' && LOW.has(kind) ? words.veryLow : words.title[kind]

/** What a notice says, in a sentence. */
export function sentenceOf(
  { kind, threshold, facts, firedAt }: Alert,
  speech: AlertSpeech,
): string {
  const { words, timeZone, memberNames, features } = speech
  const { locale, number } = speech.format
  const moment = (at: string): string => formatDayAndTime(at, locale, timeZone)
  const { required, available, expiring, use, request, recharge, limit } = facts
  switch (kind) {
    case 'stopped':
      return required === null ? words.noneLeft : words.refused(required, available)
    case 'credits_requested':
      return request
        ? words.asked(memberName(memberNames, request.member), request.credits, request.minutes)
        : ''
    case 'recharge':
      return recharge ? words.rechargeTrouble[recharge.trouble] : ''
    case 'low_credits':
      return words.belowCredits(threshold, moment(firedAt))
    case 'low_percent':
      return words.belowPercent(`${number(threshold)}%`, moment(firedAt))
    case 'expiring':
      return expiring ? words.expiring(expiring.credits, moment(expiring.at)) : ''
    case 'unusual_use':
      return use ? words.moreThanUsual(use.today, use.usual) : ''
    case 'member_limit':
      return limit?.member
        ? words.ofLimit(
            memberName(memberNames, limit.member),
            limit.used,
            limit.credits,
            moment(limit.period.end),
          )
        : ''
    case 'feature_limit':
      return limit?.feature
        ? words.ofFeature(
            featureName(features, limit.feature),
            limit.used,
            moment(limit.period.end),
          )
        : ''
  }
}
