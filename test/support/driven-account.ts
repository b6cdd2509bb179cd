import type {
  Balance,
  Grant,
  Grants,
  Reservation,
  Subscription,
} from '@virtual-practice/credits/contract'
import { CATALOGUE } from '../model/catalogue.js'
import { renamed } from '../model/likeness.js'
import type { Observation } from '../model/observation.js'
import { nameOf, type Operation } from '../model/operation.js'
import { catalogueFileWith } from './catalogue-file.js'
import type { ServerCaller } from './server-caller.js'

/** The model's configuration, for a server. */
export const modelCatalogueFile = (): string =>
  catalogueFileWith({
    plans: CATALOGUE.plans,
    features: CATALOGUE.features.map(({ rate, ...feature }) => ({ ...feature, rates: [rate] })),
  })

/** Why the subscription's own grants were made. */
const OF_SUBSCRIPTION: ReadonlySet<string> = new Set(['period', 'upgrade'])

/** More would wait for a connection for longer than a backend lets them. */
const READ_AT_ONCE = 50

/** What an answer may name that later operations are about. */
interface Named {
  readonly grant?: { readonly id: string }
  readonly reservation?: Pick<Reservation, 'id' | 'settlement'>
  readonly debit?: { readonly operation: string }
  readonly outcomes?: readonly { readonly key: string; readonly debit?: { operation: string } }[]
}

/**
 * An account of the real backend, driven by the model's operations: it keeps which real id goes by
 * which of the model's names, and tells answers and state in those names.
 */
export class DrivenAccount {
  readonly #callers: readonly ServerCaller[]
  readonly #ids = new Map<string, string>()
  readonly #seen = new Set<string>()
  #asked = 0

  /** The same account by the way of each of some backends, which are asked in turn. */
  constructor(...callers: ServerCaller[]) {
    this.#callers = callers
  }

  get account(): string {
    return this.#callers[0]!.account
  }

  /** Answers as the model would; undefined when nobody knows what became of it. */
  async ask(operation: Operation): Promise<unknown> {
    const { kind, key, body } = operation
    const id = 'target' in operation ? (this.#ids.get(operation.target) ?? 'unknown') : ''
    const response = await this.#caller().send(kind, {
      params: { grant: id, reservation: id, operation: id },
      body,
      key,
    })
    const told = (await response.json()) as Record<string, unknown>
    if (!response.ok) {
      const { code, required, available, fields } = told
      return { refused: { code, required, available, fields } }
    }
    this.#note(operation, told)
    const ok = Object.fromEntries(Object.entries(told).filter(([field]) => field !== 'balance'))
    return { ok, replayed: response.headers.get('Idempotency-Replayed') === 'true' }
  }

  /** Whether the real id of what it is about is known. Of an answer that was lost it is not. */
  knows(operation: Operation): boolean {
    return !('target' in operation) || this.#ids.has(operation.target)
  }

  /** Learns by which real id something goes. */
  know(name: string, id: string): void {
    this.#ids.set(name, id)
  }

  /**
   * Finds the grant that a change of the subscription has brought, if any: its answer does not
   * name it. Of several that were brought at once nobody knows which is whose.
   */
  async noteMonthly(operation: Operation): Promise<void> {
    const seen = new Set(this.#seen)
    const grants = await this.#grants(this.#caller())
    const brought = grants.find(({ id, reason }) => !seen.has(id) && OF_SUBSCRIPTION.has(reason))
    if (brought) this.#ids.set(nameOf(operation), brought.id)
  }

  /** With the model's names for the grants that are known by now. */
  inNames(answer: unknown): unknown {
    return renamed(answer, this.#names())
  }

  /** Everything that can be seen of the account. */
  async observe(): Promise<Observation> {
    const caller = this.#caller()
    const balance = (await caller.call<Balance>('readBalance')).body
    const grants = await this.#grants(caller)
    const response = await caller.send('readSubscription')
    const subscription = response.ok ? ((await response.json()) as Subscription) : null
    return {
      balance,
      grants,
      made: this.#made(grants),
      subscription,
      reservations: this.inNames(await this.#reservations(caller)),
    } as Observation
  }

  #caller(): ServerCaller {
    this.#asked += 1
    return this.#callers[this.#asked % this.#callers.length]!
  }

  async #grants(caller: ServerCaller): Promise<Grant[]> {
    const grants: Grant[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: Record<string, string | number> = { limit: 20, ...(cursor && { cursor }) }
      const { body }: { body: Grants } = await caller.call<Grants>('readGrants', { query })
      grants.push(...body.grants)
      for (const { id } of body.grants) this.#seen.add(id)
      cursor = body.nextCursor
    }
    return grants
  }

  /** Ids sort by age. */
  #made(grants: readonly Grant[]): string[] {
    const names = this.#names()
    const ids = grants.map(({ id }) => id).sort()
    return ids.map((id) => names.get(id)).filter((name) => name !== undefined)
  }

  async #reservations(caller: ServerCaller): Promise<Record<string, Reservation>> {
    const names = [...this.#ids].filter(([name]) => name.startsWith('reserve-'))
    const told: (readonly [string, Reservation])[] = []
    for (let from = 0; from < names.length; from += READ_AT_ONCE) {
      const some = names.slice(from, from + READ_AT_ONCE)
      const read = some.map(async ([name, id]) => [name, await caller.reservation(id)] as const)
      told.push(...(await Promise.all(read)))
    }
    return Object.fromEntries(told)
  }

  #names(): ReadonlyMap<string, string> {
    return new Map([...this.#ids].map(([name, id]) => [id, name]))
  }

  #note(operation: Operation, { grant, reservation, debit, outcomes }: Named): void {
    const { kind } = operation
    const name = nameOf(operation)
    if (kind === 'grant' && grant) this.#ids.set(name, grant.id)
    if (kind === 'reserve' && reservation) this.#ids.set(name, reservation.id)
    if (kind === 'debit' && debit) this.#ids.set(name, debit.operation)
    if (kind === 'settle' && reservation?.settlement)
      this.#ids.set(name, reservation.settlement.operation)
    for (const one of outcomes ?? [])
      if (one.debit) this.#ids.set(nameOf({ kind: 'debit', key: one.key }), one.debit.operation)
  }
}
