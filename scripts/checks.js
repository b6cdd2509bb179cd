import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup.js'

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{
 *   what: string,
 *   command: string,
 *   args: string[],
 *   env?: NodeJS.ProcessEnv,
 *   count: (code: number, output: string) => Count,
 *   note?: () => string,
 * }} Check
 */

const reports = join(root, 'test-results')

/** @param {string} name */
export const reportFile = (name) => join(reports, `${name}.json`)

/** A check that has no parts: it passes or it fails. @type {Check['count']} */
export const whole = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** The last `N passed, N failed` of the output. @type {Check['count']} */
export function counted(code, output) {
  const [, passed, failed] = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ?? []
  return agreeing(code, { passed: Number(passed ?? 0), failed: Number(failed ?? 0) })
}

/** The numbers of Vitest's JSON report. @param {string} name @returns {Check['count']} */
const vitestReport = (name) => (code) => {
  const { numPassedTests: passed, numFailedTests: failed } = readReport(name)
  return agreeing(code, { passed: passed ?? 0, failed: failed ?? 0 })
}

/**
 * One project of Vitest's, and what it counts.
 *
 * @param {'node' | 'stories'} project
 * @param {string} [name] of its report
 * @returns {Pick<Check, 'command' | 'args' | 'count'>}
 */
export const vitest = (project, name = project) => ({
  command: 'vitest',
  args: [
    ...['run', `--project=${project}`, '--reporter=default', '--reporter=json'],
    `--outputFile=${reportFile(name)}`,
  ],
  count: vitestReport(name),
})

/**
 * Every story, played in a language, and what axe finds in it in each theme and direction of a page.
 *
 * @param {string} lang
 * @returns {Check}
 */
export function storiesInEveryLook(lang) {
  const name = `stories-${lang}`
  return {
    what: `stories with accessibility, ${lang}`,
    ...vitest('stories', name),
    env: { VITE_STORY_EVERY_LOOK: '1', VITE_STORY_LANG: lang },
    note: () => `${looksIn(readReport(name))} combinations of story, theme and direction`,
  }
}

/** @param {Report} report */
const looksIn = ({ testResults = [] }) =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .flatMap(({ meta }) => meta.reports ?? [])
    .reduce((sum, { type, result }) => sum + (type === 'looks' ? (result.looks ?? 0) : 0), 0)

/** The numbers of Playwright's JSON report. @param {string} name @returns {Check['count']} */
export const playwrightReport = (name) => (code) => {
  const { expected = 0, unexpected = 0, flaky = 0 } = readReport(name).stats ?? {}
  return agreeing(code, { passed: expected, failed: unexpected + flaky })
}

/**
 * @typedef {{ type: string, result: { looks?: number } }} StoryReport
 * @typedef {{
 *   numPassedTests?: number,
 *   numFailedTests?: number,
 *   testResults?: { assertionResults: { meta: { reports?: StoryReport[] } }[] }[],
 *   stats?: { expected: number, unexpected: number, flaky: number },
 * }} Report
 */

/** A report that was never written counts nothing, which is a failure. @param {string} name */
function readReport(name) {
  if (!existsSync(reportFile(name))) return /** @type {Report} */ ({})
  return /** @type {Report} */ (JSON.parse(readFileSync(reportFile(name), 'utf8')))
}

/**
 * A runner that says it failed, or that ran nothing, has failed, whatever it counted.
 *
 * @param {number} code
 * @param {Count} count
 */
function agreeing(code, { passed, failed }) {
  if ((code !== 0 || passed === 0) && failed === 0) return { passed, failed: 1 }
  return { passed, failed }
}

/** @param {Check} check @returns {Promise<{ code: number, output: string }>} */
function execute({ command, args, env = {} }) {
  const program =
    command === 'node' ? process.execPath : join(root, 'node_modules', '.bin', command)
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  /** @param {Buffer} chunk */
  const take = (chunk) => void (output += chunk.toString())
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * Runs the checks one after the other, prints what failed, a table and `N passed, N failed`.
 * The exit code follows.
 *
 * @param {Check[]} checks
 */
export async function runChecks(checks) {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const total = { passed: 0, failed: 0 }
  for (const check of checks) {
    const started_ms = performance.now()
    const { code, output } = await execute(check)
    const { passed, failed } = check.count(code, output)
    total.passed += passed
    total.failed += failed
    if (failed > 0) console.log(output)
    const seconds = ((performance.now() - started_ms) / 1000).toFixed(1)
    const figures = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`
    console.log(`${check.what.padEnd(36)}${figures} ${seconds.padStart(7)} s`)
    if (check.note) console.log(`  ${check.note()}`)
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}
