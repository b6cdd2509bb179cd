import type { AlertKind, RechargeTrouble } from '../contract/alert.js'
import type { ActionWords, StatusWords } from './messages.js'

/** The words of `<credit-alerts>`. */
export interface AlertWords extends StatusWords {
  label: string
  title: Record<AlertKind, string>
  /** In the place of the title of low credits, where that is critical. */
  veryLow: string
  /** No credits are left at all. */
  noneLeft: string
  refused: (required: number, available: number) => string
  /** Who asks for how many credits, or minutes of work; null where he has not said so. */
  asked: (member: string, credits: number | null, minutes: number | null) => string
  rechargeTrouble: Record<RechargeTrouble, string>
  belowCredits: (threshold: number, when: string) => string
  belowPercent: (percent: string, when: string) => string
  expiring: (credits: number, when: string) => string
  /** What a member has used of his limit; `ends` is when the period does. */
  ofLimit: (member: string, used: number, limit: number, ends: string) => string
  ofFeature: (feature: string, used: number, ends: string) => string
  moreThanUsual: (today: number, usual: number) => string
  dismiss: string
  /** Of one of several notices. */
  dismissName: (title: string) => string
  dismissed: string
  notDismissed: ActionWords
}
