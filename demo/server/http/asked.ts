import type { BackendRouteName, RouteName } from '@virtual-practice/credits/contract'
import type { Order } from '../services/use-case.js'
import type { Caller } from './caller.js'
import { idempotencyKeyIn } from './request-input.js'

/** One request, after its caller was found to be allowed to make it. */
export interface Asked {
  readonly request: Request
  readonly caller: Caller
  /** What the path names, by the name of its place: well formed, or the route is not found. */
  readonly params: Readonly<Record<string, string>>
  /** Aborted when the server ends. */
  readonly ending: AbortSignal
  /** Hears of what goes wrong after the answer has begun. */
  readonly report: (error: unknown) => void
}

export type Handler = (asked: Asked) => Promise<Response>

/** The handlers of some routes: together they have to be those of all. */
export type HandlersOf<N extends RouteName> = Record<N, Handler>

/** Routes about one account. */
export type AccountRouteName = Exclude<RouteName, BackendRouteName>

/** Handlers of routes about the whole backend: who may call them is known by then. */
export type BackendHandlers<N extends BackendRouteName = BackendRouteName> = Record<
  N,
  (request: Request) => Promise<Response>
>

export const orderIn = ({ caller, request }: Asked): Order => ({
  account: caller.account,
  key: idempotencyKeyIn(request.headers),
})

/** Who does it, for the audit trail. */
export const actorIn = ({ caller }: Asked): string =>
  caller.kind === 'member' ? caller.member : 'service'

/** What the path names; a route that asks for what its path does not have is a mistake of ours. */
export function paramIn({ params }: Asked, name: string): string {
  const value = params[name]
  if (value === undefined) throw new Error(`The route has no :${name}.`)
  return value
}
