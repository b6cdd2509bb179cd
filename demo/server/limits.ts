/** What one backend process does at most. */
export interface Limits {
  /** Requests a minute of one member of one account. */
  readonly memberPerMinute: number
  /** Requests a minute with the service key on behalf of one account. */
  readonly servicePerMinute: number
  /** The largest body that is read. */
  readonly bodyMax_bytes: number
  /** The longest that the database may work on one statement. */
  readonly statement_ms: number
  /** Connections to the database. */
  readonly connections: number
}

/** Far above what a practice does: they stop a loop that has run wild. */
export const DEFAULT_LIMITS: Limits = {
  memberPerMinute: 600,
  servicePerMinute: 120_000,
  bodyMax_bytes: 65_536,
  statement_ms: 15_000,
  connections: 10,
}
