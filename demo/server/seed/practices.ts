/** A practice the demo ships with. */
export interface DemoPractice {
  readonly account: string
  readonly plan: string
  readonly timeZone: string
  readonly currency: string
  readonly members: readonly string[]
  /** How long ago the present period began, in days. */
  readonly periodAge_days: number
  /** Credits used in the period before this one, and in this one so far. */
  readonly used: { readonly before: number; readonly now: number }
  /** Credits bought in the period before this one. */
  readonly bought: number
}

/** One with enough of both kinds, one that is nearly out. */
export const demoPractices: readonly DemoPractice[] = [
  {
    account: 'northgate',
    plan: 'pro',
    timeZone: 'Europe/London',
    currency: 'USD',
    members: ['dr-lee', 'dr-okafor', 'dr-haddad', 'nurse-silva'],
    periodAge_days: 15,
    used: { before: 436, now: 288 },
    bought: 100,
  },
  {
    account: 'riverside',
    plan: 'starter',
    timeZone: 'Europe/London',
    currency: 'USD',
    members: ['dr-moss', 'nurse-reid'],
    periodAge_days: 20,
    used: { before: 91, now: 86 },
    bought: 0,
  },
]
