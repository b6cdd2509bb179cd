import { pino, type DestinationStream } from 'pino'
import type { Answered } from './answered.js'
import { describeError } from './describe-error.js'

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** What the operator is told. No method takes words that a person has written. */
export interface Log {
  /** A line for each request. */
  answered(request: Answered): void
  /** What nobody expected. `where` is the request's id, or what was going on. */
  unexpected(error: unknown, where: string): void
  /** A step of this process's life. */
  step(what: 'draining' | 'ended'): void
}

/** Structured lines: one JSON object each. */
export function createLog(level: LogLevel, destination: DestinationStream): Log {
  const logger = pino(
    {
      level,
      // The machine and the process are known to whatever collects the lines.
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  )
  return {
    answered: ({ duration_ms, ...request }) => {
      const line = { ...request, duration_ms: Math.round(duration_ms * 10) / 10 }
      logger[request.status >= 500 ? 'error' : 'info'](line, 'request')
    },
    unexpected: (error, where) =>
      logger.error({ where, error: describeError(error) }, 'unexpected'),
    step: (what) => logger.info(what),
  }
}
