export type DatabaseErrorCode =
  /** Another running process of ours has this data folder open. */
  | 'in_use'
  /** The configured port belongs to somebody else. */
  | 'port_taken'
  /** The data folder is not, or no longer, a database that can be started. */
  | 'damaged'
  /** This machine or this user cannot run the embedded database. */
  | 'cannot_run'
  /** The embedded database ended although nobody asked it to. */
  | 'ended'
  /** The database of the configured address does not answer, is too old, or may not be used. */
  | 'unreachable'
  /** The database keeps the clock of tests, and this backend is not in test mode. */
  | 'of_tests'

/** Why there is no database. The message says it in plain words, with the way out. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: DatabaseErrorCode

  constructor(code: DatabaseErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

/** How a person gets going again when the data folder itself is the trouble. */
export const RESET_HINT = 'To delete it and begin anew: npm start -- --reset'
