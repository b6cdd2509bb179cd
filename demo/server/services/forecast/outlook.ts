/** Credits that can be spent, in the order in which they are. */
export interface Pot {
  readonly credits: number
  readonly monthly: boolean
  /** The last day on which it can be spent, counted from today; Infinity for no end. */
  readonly lastDay: number
}

/** What monthly credits will come, and after which day. */
export interface Refresh {
  readonly afterDay: number
  readonly credits: number
  readonly lastDay: number
}

/** What becomes of credits if so much is used. Days are counted from today, which is 0. */
export interface Outlook {
  /** The day on which the last monthly credit of today's is used. Undefined where they last. */
  readonly monthlyUsedUp: number | undefined
  /** The first day on which there is not enough. Undefined where there always is. */
  readonly runsOut: number | undefined
  /** What of today's monthly credits expires. */
  readonly monthlyUnused: number
  /** What is left that is not monthly when the last of today's monthly credits end. */
  readonly carried: number
}

/**
 * Spends day by day. Each day's use is drawn first, then what ends with it ends, then what follows it
 * comes.
 *
 * @param uses what is used on each day, today's rest first
 */
export function outlookOf(
  pots: readonly Pot[],
  refreshes: readonly Refresh[],
  uses: readonly number[],
): Outlook {
  let live = pots.map((pot) => ({ ...pot }))
  const todays = live.filter(({ monthly }) => monthly)
  const lastDay = Math.max(-1, ...todays.map((pot) => pot.lastDay))
  let monthlyUsedUp: number | undefined
  let runsOut: number | undefined
  let carried = sumOf(live.filter(({ monthly }) => !monthly))
  for (const [day, use] of uses.entries()) {
    let missing = use
    for (const pot of live) {
      const drawn = Math.min(pot.credits, missing)
      pot.credits -= drawn
      missing -= drawn
    }
    const ranDry = todays.length > 0 && sumOf(todays) <= 0
    if (ranDry && day <= lastDay) monthlyUsedUp ??= day
    if (missing > 0) runsOut ??= day
    if (day === lastDay) carried = sumOf(live.filter(({ monthly }) => !monthly))
    live = live.filter((pot) => pot.lastDay > day)
    for (const refresh of refreshes)
      if (refresh.afterDay === day)
        live.unshift({ credits: refresh.credits, monthly: true, lastDay: refresh.lastDay })
  }
  return { monthlyUsedUp, runsOut, monthlyUnused: Math.max(0, sumOf(todays)), carried }
}

const sumOf = (pots: readonly { credits: number }[]): number =>
  pots.reduce((total, { credits }) => total + credits, 0)
