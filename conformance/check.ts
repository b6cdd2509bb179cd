import type { Backend } from './backend.js'

/** One sentence of the contract, and how to see whether a backend keeps it. */
export interface Check {
  readonly says: string
  readonly run: (backend: Backend) => Promise<void>
}

/** What can be asked for by `--only`. */
export interface Part {
  readonly name: string
  /** The rule of credit it belongs to, in a few words. */
  readonly rule: string
  readonly checks: readonly Check[]
}

export function part(name: string, rule: string, checks: Record<string, Check['run']>): Part {
  return {
    name,
    rule,
    checks: Object.entries(checks).map(([says, run]) => ({ says, run })),
  }
}
