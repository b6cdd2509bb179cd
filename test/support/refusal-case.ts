import type { RouteName } from '@virtual-practice/credits/contract'
import type { Request, ServerCaller } from './server-caller.js'
import type { TestClock } from './server-backend.js'

/** A refusal, and how one comes by it. */
export interface RefusalCase {
  /** Its code, and the field that is wrong. */
  readonly refusal: string
  readonly when: string
  readonly route: RouteName
  readonly request?: Request
  /** What is so before it is asked; answers what the request says further. */
  readonly given?: (practice: ServerCaller, clock: TestClock) => Promise<Request>
  readonly account?: { readonly timeZone: string }
}
