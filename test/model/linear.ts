import type { Account, Time } from './account.js'
import { apply } from './apply.js'
import { observationOf, type Observation } from './observation.js'
import { differences } from './likeness.js'
import type { Operation } from './operation.js'
import { fingerprintOf } from './fingerprint.js'
import { advance } from './time.js'

/** What the real system answered; undefined when it did not, and nobody knows what it did. */
export interface Asked {
  readonly operation: Operation
  /** As an `Answer` of the model, with the model's names for grants; more fields do not matter. */
  readonly answer: unknown
}

export interface Group {
  /** The account before, as the model has it. */
  readonly before: Account
  /** The instant at which all of it happened. */
  readonly at: Time
  readonly asked: readonly Asked[]
  /** What was seen of the account when all was answered. */
  readonly after: Observation
}

export type Verdict =
  | {
      /** In which order the operations were carried out, by their place in the group. */
      readonly order: readonly number[]
      readonly account: Account
    }
  /** There is no such order. Told of the one that explained the most. */
  | { readonly nearest: string }

/**
 * Looks for an order in which the operations, one after the other, would have been answered as
 * they were and left what was seen. Rule 4: whatever comes at once, there is one.
 */
export function explain(group: Group): Verdict {
  const units = group.asked.flatMap(unitsOf)
  const search = new Search(group, units)
  const found = search.from(advance(group.before, group.at), [])
  if (!found) return { nearest: search.nearest }
  const order = found.order.map((unit) => units[unit]!.place)
  return { order: [...new Set(order)], account: found.account }
}

export interface Unit {
  /** The place in the group of the operation that it is, or is a part of. */
  readonly place: number
  readonly operation: Operation
  /** Undefined: not known. */
  readonly answer: unknown
  /** So many units just before it in the list have to come before it. */
  readonly follows: number
}

/** A batch is its debits: they keep their order, and others may come between them. */
export function unitsOf({ operation, answer }: Asked, place: number): Unit[] {
  if (operation.kind !== 'debitBatch') return [{ place, operation, answer, follows: 0 }]
  const outcomes = (answer as BatchAnswer | undefined)?.ok?.outcomes
  return operation.body.debits.map(({ key, ...body }, n) => {
    // A batch that was refused as a whole, or not answered, is that of each of its debits.
    const told = outcomes ? answerOf(outcomes[n]) : answer
    return { place, operation: { kind: 'debit', key, body }, answer: told, follows: n }
  })
}

/** An outcome that is not there is an answer too, of nothing. */
function answerOf(outcome: BatchOutcome | undefined): unknown {
  if (!outcome) return null
  const { problem, debit, replayed } = outcome
  return problem ? { refused: problem } : { ok: { debit }, replayed }
}

interface BatchOutcome {
  readonly debit?: unknown
  readonly replayed?: unknown
  readonly problem?: unknown
}

interface BatchAnswer {
  readonly ok?: { readonly outcomes?: readonly BatchOutcome[] }
}

interface Found {
  readonly order: readonly number[]
  readonly account: Account
}

/** Depth first. What has been done and what it came to is visited once, in whatever order. */
class Search {
  nearest = 'nothing was tried'
  #explained = -1
  readonly #visited = new Set<string>()

  constructor(
    private readonly group: Group,
    private readonly units: readonly Unit[],
  ) {}

  from(account: Account, order: readonly number[], skipped: readonly number[] = []): Found | null {
    const done = [...order, ...skipped]
    const visit = `${[...done].sort((a, b) => a - b).join()} ${fingerprintOf(account, this.group.before)}`
    if (this.#visited.has(visit)) return null
    this.#visited.add(visit)
    if (done.length === this.units.length) return this.#judge(account, order)
    const misses: string[] = []
    for (const [n, unit] of this.units.entries()) {
      if (done.includes(n) || !this.#isReady(n, done)) continue
      const applied = apply(account, unit.operation, account.clock)
      const isUnknown = unit.answer === undefined
      const wrong = isUnknown ? [] : differences(unit.answer, applied.answer)
      if (wrong.length === 0) {
        const found = this.from(applied.account, [...order, n], skipped)
        if (found) return found
      } else misses.push(`  ${this.#named(n)} was answered ${wrong.join('; ')}`)
      // What was not answered may never have arrived.
      const without = isUnknown ? this.from(account, order, [...skipped, n]) : null
      if (without) return without
    }
    if (misses.length > 0)
      this.#note(order, 'and whatever came next would have been wrong:', misses)
    return null
  }

  #judge(account: Account, order: readonly number[]): Found | null {
    const wrong = differences(this.group.after, observationOf(account, this.group.after))
    if (wrong.length === 0) return { order, account }
    this.#note(order, 'all answers are explained, but not what was seen then:', wrong)
    return null
  }

  #isReady(n: number, done: readonly number[]): boolean {
    const { follows } = this.units[n]!
    return Array.from({ length: follows }, (_, k) => n - 1 - k).every((one) => done.includes(one))
  }

  /** Keeps what explained the most. */
  #note(order: readonly number[], what: string, lines: readonly string[]): void {
    if (order.length <= this.#explained) return
    this.#explained = order.length
    const steps = order.map((n) => `  ${this.#named(n)}`)
    this.nearest = ['in this order:', ...steps, what, ...lines].join('\n')
  }

  #named(n: number): string {
    const { place, operation } = this.units[n]!
    const target = 'target' in operation ? ` of ${operation.target}` : ''
    return `${place}. ${operation.kind} ${operation.key}${target} ${JSON.stringify(operation.body)}`
  }
}
