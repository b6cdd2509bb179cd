import type { Result } from './run.js'
import type { Exchange } from './wire.js'

const MARKS = { passed: '✓', failed: '✗', skipped: '–' } as const
const CAME_MAX = 1_500

/** A line for what passed; for what failed, all that is needed to see why. */
export function lineOf({ part, rule, says, outcome, because = '', exchange }: Result): string {
  const line = `${MARKS[outcome]} ${part}: ${says}`
  if (outcome === 'passed') return line
  if (outcome === 'skipped') return `${line} (skipped: ${because})`
  return [
    line,
    `    rule      ${rule}`,
    `    contract  ${says}`,
    ...(exchange ? linesOf(exchange) : ['    sent      nothing']),
    `    wrong     ${because}`,
  ].join('\n')
}

function linesOf({ method, path, account, sent, status, came }: Exchange): string[] {
  const of = account === undefined ? '' : ` (account ${account})`
  const rest = came.length > CAME_MAX ? ` ... (${came.length} characters)` : ''
  return [
    `    sent      ${method} ${path}${of}`,
    ...(sent === undefined ? [] : [`              ${sent.slice(0, CAME_MAX)}`]),
    `    came      ${status} ${came.slice(0, CAME_MAX)}${rest}`,
  ]
}

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export function count(results: readonly Result[]): Counts {
  const of = (outcome: Result['outcome']) =>
    results.filter((result) => result.outcome === outcome).length
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') }
}

export const summaryOf = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
