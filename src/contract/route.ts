/**
 * What a token must carry to call a route. `recover` is a link's: its token names one purchase and has
 * no other scope. `service` is the key only the host's backend holds.
 */
export type Scope = 'read' | 'reserve' | 'buy' | 'manage' | 'recover' | 'service'

/** What it takes to call an operation. */
export interface RouteAddress {
  readonly method: 'GET' | 'POST'
  /** A segment that begins with a colon is a parameter. */
  readonly path: string
}

/** One HTTP operation. The service key may call each of them, naming the account in a header. */
export interface Route extends RouteAddress {
  readonly scope: Scope
  /** It is about the whole backend: no account is named. Only the service key may call it. */
  readonly ofBackend?: true
  /** What it answers with, where that is not JSON. */
  readonly produces?: 'application/pdf' | 'text/csv' | 'text/event-stream'
}
