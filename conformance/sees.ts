import { exchangeOf } from './wire.js'
import { Broken } from './verdicts.js'

/**
 * Fails the check unless the answer has all that is expected of it: an object may have more, a list
 * may not. A pattern is matched.
 */
export function sees(actual: unknown, expected: unknown, what = 'the answer'): void {
  const found = differences(actual, expected, '')
  if (found.length > 0)
    throw new Broken(found.map((one) => `${what}${one}`).join('; '), exchangeOf(actual))
}

function differences(actual: unknown, expected: unknown, path: string): string[] {
  if (expected instanceof RegExp)
    return typeof actual === 'string' && expected.test(actual)
      ? []
      : [`${path} is ${shown(actual)}, must match ${String(expected)}`]
  if (Array.isArray(expected)) return ofList(actual, expected, path)
  if (!isRecord(expected))
    return Object.is(actual, expected)
      ? []
      : [`${path} is ${shown(actual)}, must be ${shown(expected)}`]
  if (!isRecord(actual)) return [`${path} is ${shown(actual)}, must be ${shown(expected)}`]
  return Object.entries(expected).flatMap(([field, value]) =>
    differences(actual[field], value, `${path}.${field}`),
  )
}

function ofList(actual: unknown, expected: readonly unknown[], path: string): string[] {
  if (!Array.isArray(actual)) return [`${path} is ${shown(actual)}, must be a list`]
  if (actual.length !== expected.length)
    return [`${path} has ${actual.length} items, must have ${expected.length}`]
  return expected.flatMap((value, index) => differences(actual[index], value, `${path}[${index}]`))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shown = (value: unknown): string =>
  value === undefined ? 'not there' : JSON.stringify(value)
