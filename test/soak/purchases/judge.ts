import pg from 'pg'
import type { Books } from '../../../demo/stripe-double/books.js'
import { type KeptBooks, type KeptPurchase, readBooks } from './kept-books.js'
import type { Market } from './market.js'
import type { Made } from './purchaser.js'
import { type Storm, TIMES } from './storm.js'
import { WAYS } from './way.js'

export interface Judged {
  readonly figures: Readonly<Record<string, number>>
  /** How many of each way to buy ended where. */
  readonly ends: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** What the double's books and the plans do not explain. */
  readonly wrong: readonly string[]
}

/** Where a purchase is, by the status of its payment at the double. */
const STATES: Readonly<Record<string, string>> = {
  requires_payment_method: 'open',
  processing: 'processing',
  succeeded: 'succeeded',
  canceled: 'canceled',
}

const sumOf = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0)
const isPaid = ({ state }: KeptPurchase): boolean => state === 'succeeded'

/** Holds what the ledger has against the double's own books, purchase by purchase and in sum. */
export async function judge(market: Market, made: readonly Made[], storm: Storm): Promise<Judged> {
  const database = new pg.Pool({ connectionString: market.fleet.databaseUrl, max: 2 })
  try {
    const kept = await readBooks(database)
    const balances = await Promise.all(market.buyers.map(([buyer]) => buyer.balance()))
    const purchased = sumOf(balances.map((balance) => balance.purchased))
    return verdict(market, { made, kept, purchased, storm })
  } finally {
    await database.end()
  }
}

interface Evidence {
  readonly made: readonly Made[]
  readonly kept: KeptBooks
  /** What the balances of all accounts say. */
  readonly purchased: number
  readonly storm: Storm
}

function verdict({ double }: Market, { made, kept, purchased, storm }: Evidence): Judged {
  const { control } = double
  const { events, paymentIntents } = control.state
  const { deliveries } = control.webhooks
  const books = control.books()
  const all = [...kept.purchases.values()]
  const grants = all.flatMap((one) => one.grants)
  const granted = sumOf(grants.map(([, credits]) => credits))
  const forged = made.flatMap((one) => one.forged)
  const refused = forged.filter(({ event, status }) => status === 400 && !kept.events.has(event))
  const currencies = Object.entries(books.sums).map(([name, { charges, charged }]) => {
    const sold = all.filter((one) => isPaid(one) && one.currency === name.toUpperCase())
    return { name, charges, charged, grants: sold.length, sold: sumOf(sold.map((p) => p.total)) }
  })
  const charges = sumOf(currencies.map((one) => one.charges))
  const posts = TIMES * events.size
  const equal: readonly (readonly [string, number, number])[] = [
    ['purchases', all.length, made.length],
    ['payments at the double', paymentIntents.size, made.length],
    ['purchases paid', all.filter(isPaid).length, charges],
    ['invoices', sumOf(all.map((one) => one.invoices)), charges],
    ['purchased credits in the balances', purchased, granted],
    ['forged webhooks refused', refused.length, forged.length],
    ['webhooks taken', storm.taken, posts],
    ...currencies.flatMap(({ name, ...one }) => [
      [`charges in ${name}`, one.grants, one.charges] as const,
      [`money in ${name}`, one.sold, one.charged] as const,
    ]),
  ]
  return {
    figures: {
      ...Object.fromEntries(equal.map(([what, found]) => [what, found])),
      'declined tries': books.charges.filter(({ status }) => status === 'failed').length,
      'grants of paid credits': grants.filter(([source]) => source === 'purchased').length,
      'grants of bonus credits': grants.filter(([source]) => source === 'promotional').length,
      events: events.size,
      'webhooks sent again': deliveries.length - storm.taken,
      'calls answered after their webhook': sumOf(made.map(({ early }) => early)),
      'things held against rules': kept.checked,
    },
    ends: endsOf(made, kept),
    wrong: [
      ...made.flatMap((one) => unexplained(one, kept, control.state.paymentIntents, books)),
      ...equal
        .filter(([, found, expected]) => found !== expected)
        .map(([what, found, expected]) => `${what}: ${found}, expected ${expected}`),
      ...kept.misnumbered.map((account) => `the invoices of ${account} are not 1, 2, 3`),
      ...kept.violations.map((violation) => `the books: ${violation}`),
    ],
  }
}

/** What is not as the double, and the way it was bought, say of one purchase. */
function unexplained(
  { plan, account, purchase, intent: id, total }: Made,
  kept: KeptBooks,
  intents: Market['double']['control']['state']['paymentIntents'],
  books: Books,
): string[] {
  const found = kept.purchases.get(purchase)
  const state = STATES[intents.get(id)?.status ?? '']
  const paid = books.charges.filter(
    (charge) => charge.payment_intent === id && charge.status === 'succeeded',
  )
  const { end } = WAYS[plan.way]
  const expected = {
    account,
    total,
    state: end ?? state,
    payment: id,
    charge: paid[0]?.id ?? null,
    grants: paid.length === 0 ? [] : found && dueGrants(found),
    invoices: paid.length,
  }
  const told = found && {
    account: found.account,
    total: found.total,
    state: found.state,
    payment: found.payment,
    charge: found.charge,
    grants: found.grants,
    invoices: found.invoices,
  }
  const wrong = JSON.stringify(told) !== JSON.stringify(expected) || state !== expected.state
  if (!wrong && paid.every(({ amount }) => amount === total)) return []
  const [one, other] = [told, { ...expected, paid: paid.length }].map((it) => JSON.stringify(it))
  return [`${purchase}, ${plan.way}: is ${one}, expected ${other}, at the double ${state}`]
}

const dueGrants = ({ credits, bonus }: KeptPurchase): KeptPurchase['grants'] => [
  ['purchased', credits],
  ...(bonus > 0 ? [['promotional', bonus] as const] : []),
]

function endsOf(made: readonly Made[], { purchases }: KeptBooks): Judged['ends'] {
  const ends: Record<string, Record<string, number>> = {}
  for (const { plan, purchase } of made) {
    const of = (ends[plan.way] ??= {})
    const state = purchases.get(purchase)?.state ?? 'lost'
    of[state] = (of[state] ?? 0) + 1
  }
  return ends
}
