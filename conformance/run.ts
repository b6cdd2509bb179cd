import { Answers } from './answers.js'
import { Backend, type Known } from './backend.js'
import type { Check, Part } from './check.js'
import type { Options } from './options.js'
import { Broken, Skipped } from './verdicts.js'
import type { Exchange } from './wire.js'

export interface Result {
  readonly part: string
  readonly rule: string
  /** What the contract says. */
  readonly says: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** What is wrong, or why it was skipped. */
  readonly because?: string
  readonly exchange?: Exchange | undefined
}

/** Runs each check by itself, one after the other: some of them move the one clock. */
export async function run(
  parts: readonly Part[],
  options: Options,
  known: Known,
  tell: (result: Result) => void,
): Promise<Result[]> {
  const answers = new Answers()
  const results: Result[] = []
  for (const { name, rule, checks } of parts)
    for (const check of checks) {
      const backend = new Backend(options, known, answers)
      const result = { part: name, rule, says: check.says, ...(await outcomeOf(check, backend)) }
      results.push(result)
      tell(result)
    }
  return results
}

type Outcome = Pick<Result, 'outcome' | 'because' | 'exchange'>

async function outcomeOf(check: Check, backend: Backend): Promise<Outcome> {
  try {
    await check.run(backend)
    return { outcome: 'passed' }
  } catch (error) {
    if (error instanceof Skipped) return { outcome: 'skipped', because: error.message }
    const exchange = (error instanceof Broken && error.exchange) || backend.wire.last
    const because =
      error instanceof Broken ? error.message : `the check could not go on: ${String(error)}`
    return { outcome: 'failed', because, exchange }
  }
}
