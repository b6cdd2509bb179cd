import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkInvariants } from '../../demo/server/services/check-invariants.js'
import type { Account } from '../model/account.js'
import { apply } from '../model/apply.js'
import { OPENED, openedAccount } from '../model/history.js'
import { interpret } from '../model/interpret.js'
import { differences } from '../model/likeness.js'
import { explain } from '../model/linear.js'
import { observationOf } from '../model/observation.js'
import type { Operation } from '../model/operation.js'
import { histories, rounds } from '../model/operations.js'
import { endOf, type Step, type Wait } from '../model/step.js'
import { advance } from '../model/time.js'
import { DrivenAccount, modelCatalogueFile } from '../support/driven-account.js'
import { runBackend, type RunningBackend, useTestServer } from '../support/server-backend.js'
import { createServerCaller } from '../support/server-caller.js'

const PATIENCE_ms = 300_000

const BRINGS_MONTHLY: ReadonlySet<string> = new Set(['subscribe', 'renew', 'changePlan'])

const catalogueFile = modelCatalogueFile()
const server = useTestServer({ catalogueFile })
let second: RunningBackend

beforeAll(async () => {
  second = await runBackend(server.databaseUrl, { catalogueFile, clock: () => server.clock.now })
})

afterAll(() => second.stop())

/** One account as the rules have it and as the backends have it. */
class Pair {
  account: Account = openedAccount()
  readonly earlier: Operation[] = []
  readonly driven: DrivenAccount
  readonly #say: () => string[]

  constructor() {
    const timeZone = 'Europe/London'
    server.clock.now = new Date(OPENED)
    const caller = server.fresh({ timeZone })
    this.driven = new DrivenAccount(
      caller,
      createServerCaller(second.url, caller.account, { timeZone }),
    )
    this.#say = () => this.earlier.map((operation) => JSON.stringify(operation))
  }

  interpret(step: Step): Operation | null {
    const { account, earlier } = this
    const operation = interpret(step, { account, earlier, key: `k${earlier.length}` })
    if (!operation || !this.driven.knows(operation)) return null
    earlier.push(operation)
    return operation
  }

  /** Passes the time, or does one thing after the other. */
  async take(step: Step | Wait): Promise<void> {
    if (step.kind === 'wait' || step.kind === 'waitFor') {
      this.account = advance(this.account, endOf(step, this.account))
      server.clock.now = new Date(this.account.clock)
      return
    }
    const operation = this.interpret(step)
    if (!operation) return
    const { account, answer } = apply(this.account, operation, this.account.clock)
    const said = this.driven.inNames(await this.driven.ask(operation))
    this.#expectNone(differences(said, answer))
    if (BRINGS_MONTHLY.has(operation.kind)) await this.driven.noteMonthly(operation)
    this.account = account
  }

  async agree(): Promise<void> {
    const seen = await this.driven.observe()
    this.#expectNone(differences(seen, observationOf(this.account, seen)))
  }

  async takeAtOnce(steps: readonly Step[]): Promise<void> {
    const operations = steps.map((step) => this.interpret(step)).filter((one) => one !== null)
    const answers = await Promise.all(operations.map((one) => this.driven.ask(one)))
    const asked = operations.map((operation, n) => ({
      operation,
      answer: this.driven.inNames(answers[n]),
    }))
    const after = await this.driven.observe()
    const verdict = explain({ before: this.account, at: this.account.clock, asked, after })
    if ('nearest' in verdict) throw new Error(`${verdict.nearest}\n${this.#say().join('\n')}`)
    this.account = verdict.account
  }

  #expectNone(differing: string[]): void {
    expect(differing, this.#say().join('\n')).toEqual([])
  }
}

it(
  'one after the other, the rules and the backend answer alike and come to the same',
  async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        const pair = new Pair()
        for (const step of steps) {
          await pair.take(step)
          await pair.agree()
        }
      }),
      { numRuns: 40 },
    )
  },
  PATIENCE_ms,
)

it(
  'at once, by two backends, some order explains every answer and what is left',
  async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        const pair = new Pair()
        for (const { before, atOnce } of all) {
          for (const step of before) await pair.take(step)
          await pair.takeAtOnce(atOnce)
        }
      }),
      // What was a race once need not be one again: a failure is told as it came.
      { numRuns: 30, endOnFailure: true },
    )
  },
  PATIENCE_ms,
)

it('whatever was done, the books break no rule of theirs', async () => {
  const { rules, violations } = await checkInvariants(server.backend.practice.ledger)
  expect(violations).toEqual([])
  expect(rules.find(({ invariant }) => invariant === 'sum')?.checked).toBeGreaterThan(100)
})
