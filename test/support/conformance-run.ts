import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { TEST_SECRETS } from './server-tokens.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { bin } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  bin: Record<string, string>
}

/** The built command, as the package offers it. */
const COMMAND = root + bin['credits-conformance']!

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command as a process of its own, with both secrets unless told. */
export async function conformance(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const secrets = {
    CREDITS_SERVICE_KEY: TEST_SECRETS.serviceKey,
    CREDITS_TOKEN_SECRET: TEST_SECRETS.tokenSecret,
  }
  const child = spawn(process.execPath, [COMMAND, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', ...secrets, ...env },
  })
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { code, out, err }
}

export interface CheckResult {
  readonly part: string
  readonly says: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  readonly because?: string
}

export interface Checked {
  readonly code: number | null
  readonly passed: readonly string[]
  readonly failed: readonly string[]
  /** What was skipped, and why. */
  readonly skipped: Readonly<Record<string, string>>
}

/** Runs the checks of the parts, or all of them, and tells which ended how. */
export async function check(
  url: string,
  {
    parts = [],
    args = [],
    env = {},
  }: { parts?: string[]; args?: string[]; env?: Record<string, string> } = {},
): Promise<Checked> {
  const only = parts.flatMap((part) => ['--only', part])
  const { code, out, err } = await conformance([url, '--json', ...only, ...args], env)
  if (err) throw new Error(err)
  const { results } = JSON.parse(out) as { results: CheckResult[] }
  const named = ({ part, says }: CheckResult): string => `${part}: ${says}`
  const of = (outcome: CheckResult['outcome']) =>
    results.filter((result) => result.outcome === outcome)
  return {
    code,
    passed: of('passed').map(named),
    failed: of('failed').map(named),
    skipped: Object.fromEntries(of('skipped').map((result) => [named(result), result.because!])),
  }
}
