import pg from 'pg'

export interface DescribedError {
  readonly name: string
  readonly message: string
  readonly code?: string
  readonly stack?: readonly string[]
  readonly cause?: DescribedError
}

/** A chain of causes may be a ring. */
const CAUSES_MAX = 5

/** The SQLSTATEs of data: their messages repeat the value that was given. */
const REPEATS_VALUES = /^22/

/**
 * What is said of an error: never the properties that a driver hangs on it, where the rows and
 * parameters are, and never a message that repeats a value.
 */
export function describeError(error: unknown, causes = CAUSES_MAX): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, message: 'Something was thrown.' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const stack = framesOf(error)
  return {
    name: error.name,
    message: messageOf(error),
    ...(code !== undefined && { code }),
    ...(stack.length > 0 && { stack }),
    ...(error.cause !== undefined &&
      causes > 0 && { cause: describeError(error.cause, causes - 1) }),
  }
}

function messageOf(error: Error): string {
  // A parser's complaint quotes what it could not read.
  if (error instanceof SyntaxError) return 'What should be JSON is not.'
  if (error instanceof pg.DatabaseError && REPEATS_VALUES.test(error.code ?? ''))
    return `PostgreSQL refused it (${error.code}).`
  return error.message
}

/** The places alone: the lines before them repeat the message. */
function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
}
