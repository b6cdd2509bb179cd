import type Stripe from 'stripe'
import { eachOf } from '../../../demo/server/services/each-of.js'
import { DAY, HOUR, MINUTE } from '../../support/server-instants.js'
import { Dice } from './dice.js'
import { judge, type Judged } from './judge.js'
import { begin, live } from './live.js'
import { Resident } from './resident.js'
import { Town } from './town.js'
import { changeWeather, clearWeather } from './weather.js'

export interface YearOptions {
  readonly practices: number
  /** What each of them makes at least. */
  readonly debits: number
  /** The clock is moved by days so many times. */
  readonly moves: number
  readonly seed: number
  readonly say: (line: string) => void
}

/** How many practices are lived at the same time. */
const AT_ONCE = 20

/** What is refused to the last was made up for before. */
const MORE = 1.06

/** On so many moves at the end nobody leaves work for later. */
const LAST_MOVES = 3

const YEAR_ms = 365 * DAY

/**
 * A year of practices at two backend processes on one database. They work all the time, together
 * with people, banks and the provider's webhooks as the weather lets them come; then everything that
 * was charged is held against the rules.
 */
export async function liveYear({
  practices,
  debits,
  moves: days,
  seed,
  say,
}: YearOptions): Promise<Judged> {
  const town = await Town.open()
  try {
    say('Its database is thrown away, and answers before the disk has what it keeps')
    const dice = new Dice(seed)
    const residents = Array.from({ length: practices }, (_, n) => new Resident(town, n, seed))
    await eachOf(residents, AT_ONCE, begin)
    const moves = movesOfYear(dice, days)
    say(`${practices} practices have moved in; ${moves.length} moves of the clock to come`)
    for (const [n, move_ms] of moves.entries()) {
      await town.moveClock(move_ms)
      changeWeather(town.double.control, dice)
      if (move_ms > DAY && dice.chance(0.35)) await town.quiet.followPurchases()
      const sat = paymentsOnWhichBanksSit(town)
      const due = Math.ceil((debits * MORE * (n + 1)) / moves.length)
      const isLast = moves.length - n <= LAST_MOVES
      await eachOf(residents, AT_ONCE, (one) => live(one, { due, isLast }, sat.get(one.name) ?? []))
      await town.quiet.come()
      if (n % 10 === 9) say(`${n + 1} of ${moves.length} moves`)
    }
    await clearWeather(town.double.control)
    await town.moveClock(2 * MINUTE)
    await town.quiet.followPurchases()
    await town.quiet.come()
    say('the year is over')
    return await judge(town, residents, debits)
  } finally {
    await town.close()
  }
}

/** Days, and now and then less than it takes to try a card again, or a little more. */
function movesOfYear(dice: Dice, days: number): number[] {
  const moves: number[] = []
  for (let n = 0; n < days; n += 1) {
    moves.push(Math.floor(YEAR_ms / days) + dice.whole(-12, 12) * HOUR)
    if (dice.chance(0.4))
      moves.push(dice.pick([10 * MINUTE, 50 * MINUTE, HOUR, 3 * HOUR, 26 * HOUR]))
  }
  return moves
}

/** By account. */
function paymentsOnWhichBanksSit({ double }: Town): Map<string, Stripe.PaymentIntent[]> {
  const sat = new Map<string, Stripe.PaymentIntent[]>()
  for (const intent of double.control.state.paymentIntents.values()) {
    if (intent.status !== 'processing') continue
    const account = intent.metadata['credits_account'] ?? ''
    sat.set(account, [...(sat.get(account) ?? []), intent])
  }
  return sat
}
