import type { Exchange } from './wire.js'

/** The backend did something else than the contract says. */
export class Broken extends Error {
  /** Where it was seen; the last one unless told. */
  readonly exchange: Exchange | undefined

  constructor(what: string, exchange?: Exchange) {
    super(what)
    this.exchange = exchange
  }
}

/** It cannot be seen on this backend, and why. */
export class Skipped extends Error {}

/** Fails the check with what is wrong, in plain words. */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Broken(otherwise)
}
