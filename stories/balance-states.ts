import { type Answer, type Answers, never, problem, status } from '../test/support/fake-api.js'
import { fallenSilent, holding } from './page.js'

const only = (answer: Answer) => (): Answers => ({ 'GET /v1/balance': answer })

/** Makes a backend afresh, so that a story can be opened twice. */
export type Backend = () => Answers

/** A backend for each state a balance can be in. */
export const backends = {
  ready: () => holding({ held: 60 }),
  low: () => holding({ available: 42 }),
  critical: () => holding({ available: 14 }),
  empty: () => holding({ available: 0 }),
  owing: () => holding({ available: 0, debt: 12 }),
  loading: only(never),
  stale: () => fallenSilent(),
  failed: only(status(404)),
  signedOut: only(problem('unauthorized')),
  notAllowed: only(problem('forbidden')),
} satisfies Record<string, Backend>
