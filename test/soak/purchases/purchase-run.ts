import fc from 'fast-check'
import { type Judged, judge } from './judge.js'
import { Market } from './market.js'
import { type Made, make } from './purchaser.js'
import { Storm } from './storm.js'
import { plansFor } from './way.js'

export interface RunOptions {
  readonly purchases: number
  readonly accounts: number
  /** How many buy at the same time. */
  readonly atOnce: number
  /** How many purchases are made before the webhooks come in another way. */
  readonly perTurn: number
  readonly seed: number
  readonly say: (line: string) => void
}

/**
 * Makes purchases at two backends, of practices in several countries and currencies, with every kind
 * of card, while their webhooks come three times each, in any order, some before the call that caused
 * them is answered, and others are made up. Then holds the ledger against the books of the double.
 */
export async function runPurchases(options: RunOptions): Promise<Judged> {
  const { purchases, accounts, atOnce, perTurn, seed, say } = options
  const market = await Market.open(accounts)
  try {
    const storm = new Storm(market.double.control)
    const plans = fc.sample(plansFor(accounts), { numRuns: purchases, seed })
    const made: Made[] = []
    for (let from = 0; from < purchases; from += perTurn) {
      storm.turn()
      const left = plans.slice(from, from + perTurn)
      const buyer = async (): Promise<void> => {
        for (let plan = left.pop(); plan; plan = left.pop())
          made.push(await make(market, plan, `member-${from + left.length}`))
      }
      await Promise.all(Array.from({ length: atOnce }, buyer))
      say(`${made.length} of ${purchases} purchases`)
    }
    await storm.pass()
    return await judge(market, made, storm)
  } finally {
    await market.close()
  }
}
