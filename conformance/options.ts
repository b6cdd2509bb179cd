import { parseArgs } from 'node:util'

export interface Options {
  readonly url: string
  readonly serviceKey: string
  /** Without it members' tokens cannot be checked. */
  readonly tokenSecret: string | undefined
  /** The parts to check; all of them when empty. */
  readonly only: readonly string[]
  readonly json: boolean
  /** The clock of tests is left alone, also where there is one. */
  readonly noClock: boolean
  readonly plans: { readonly low: string; readonly high: string }
  /** The feature to work with; one that suits unless told. */
  readonly feature: string | undefined
  /** How many credits a session of it may owe. */
  readonly grace: number
}

/** A command line that cannot be followed, in plain words. */
export class Misused extends Error {}

export const HELP = `Proves that a backend keeps the contract of @virtual-practice/credits.

  CREDITS_SERVICE_KEY=... npx credits-conformance URL [options]

It opens accounts named conformance-<random> and leaves them there. Where the backend offers the clock
of tests (GET /v1/test-clock answers), it moves time ahead for all accounts; where not, what needs time
is skipped. Never point it at a backend whose clock others need, or give it --no-clock.

  --only PART          check this part only; may be given again
  --plan-low CODE      the plan to begin with (starter)
  --plan-high CODE     a plan with more credits a month (pro)
  --feature CODE       the feature to work with; by default one that suits
  --grace CREDITS      how many credits a session of it may owe (0)
  --no-clock           leave the clock of tests alone
  --json               one object in place of lines
  --help               this text

Environment: CREDITS_SERVICE_KEY, the key of the practice's own backend. CREDITS_TOKEN_SECRET, what members'
tokens are signed with: without it tokens and roles are skipped. Secrets are never taken from arguments, where
every process of the machine could read them.

Ends with 0 when nothing failed, 1 when something did, 2 when nothing could be checked.`

const ARGUMENTS = {
  only: { type: 'string', multiple: true, default: [] as string[] },
  'plan-low': { type: 'string', default: 'starter' },
  'plan-high': { type: 'string', default: 'pro' },
  feature: { type: 'string' },
  grace: { type: 'string', default: '0' },
  'no-clock': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** Reads the command line and the environment. Throws `Misused`. Answers `help` when asked for it. */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  parts: readonly string[],
): Options | 'help' {
  const { values, positionals } = parsed(args)
  if (values.help) return 'help'
  const [url, ...rest] = positionals
  if (url === undefined || rest.length > 0) throw new Misused('Say one URL: that of the backend.')
  for (const name of values.only)
    if (!parts.includes(name))
      throw new Misused(`There is no part "${name}". The parts are: ${parts.join(', ')}.`)
  if (!/^\d{1,9}$/.test(values.grace)) throw new Misused('--grace is a whole number of credits.')
  const { CREDITS_SERVICE_KEY: serviceKey, CREDITS_TOKEN_SECRET: tokenSecret } = env
  if (!serviceKey) throw new Misused('Set CREDITS_SERVICE_KEY in the environment.')
  return {
    url: checkedUrl(url),
    serviceKey,
    tokenSecret: tokenSecret === '' ? undefined : tokenSecret,
    only: values.only,
    json: values.json,
    noClock: values['no-clock'],
    plans: { low: values['plan-low'], high: values['plan-high'] },
    feature: values.feature,
    grace: Number(values.grace),
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: ARGUMENTS, allowPositionals: true })
  } catch (error) {
    throw new Misused(error instanceof Error ? error.message : String(error))
  }
}

function checkedUrl(text: string): string {
  if (!URL.canParse(text))
    throw new Misused(`"${text}" is no URL. It begins with http:// or https://`)
  const { protocol, username, password, search, hash } = new URL(text)
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new Misused('The URL begins with http:// or https://')
  if (username || password) throw new Misused('The URL must hold no name and no password.')
  if (search || hash) throw new Misused('The URL ends with its path: no ? and no #.')
  return text
}
