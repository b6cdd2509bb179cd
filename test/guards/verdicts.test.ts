import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBalance } from '../../src/guards/balance.generated.js'
import { aBalance } from '../support/balances.js'
import { receivedShapes } from '../support/received-shapes.js'

const EDGES: readonly unknown[] = [
  ...[-0, 0, 1, -1, 0.5, 1e400, -1e400, NaN, 2 ** 53, 2 ** 53 - 1, 399, 400, 599, 600],
  ...[86_400_000, 86_400_001, 1_000_000_000, 1_000_000_001],
  ...['', ' ', '12', 'ok', 'monthly', 'a\nb', 'a'.repeat(64), 'a'.repeat(65), '\u2028', 'A_b-1'],
  ...['2026-11-23T09:30:00.000Z', '2026-11-23T09:30:00Z', '2026-13-01T00:00:00.000Z'],
  ...['2026-11-23T09:30:00.000Z\n', '2026-12-01T05:00:00.000Z', '2026-11-23T24:00:00.000Z'],
  ...['2026-02-29T00:00:00.000Z', '2028-02-29T00:00:00.000Z', '+012026-11-23T09:30:00.000Z'],
  ...[
    null,
    undefined,
    true,
    false,
    [],
    {},
    [[]],
    [null],
    Object.create(null) as unknown,
    1n,
    Symbol('x'),
  ],
  ...[new Date(0), new Map(), () => 0, { length: 0 }],
]

type Path = readonly (string | number)[]

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))
  return [path, ...inside]
}

/** A copy with another value at one place; `undefined` with `absent` takes the key away. */
function changed(value: unknown, path: Path, next: unknown, absent = false): unknown {
  const [key, ...rest] = path
  if (key === undefined) return next
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as never
  if (absent && rest.length === 0) Reflect.deleteProperty(copy, key)
  else copy[key] = changed((value as never)[key], rest, next, absent) as never
  return copy
}

const withoutPrototype = (value: object): object =>
  Object.assign(Object.create(null) as object, value)

describe.each(receivedShapes)('%s', (_, guard, schema, valid) => {
  /** The schema compares lengths before it knows of what, and some that are made up compare with nothing. */
  const takes = (value: unknown): boolean => {
    try {
      return schema.safeParse(value).success
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  }
  const agree = (value: unknown): void => {
    expect(guard(value)).toBe(takes(value))
  }
  const somewhere = fc
    .constantFrom(...valid)
    .chain((value) => fc.tuple(fc.constant(value), fc.constantFrom(...pathsOf(value))))

  it('takes what is right', () => {
    for (const value of valid)
      expect([guard(value), schema.safeParse(value).success]).toEqual([true, true])
    for (const value of valid) agree(withoutPrototype(value))
  })

  it('refuses whatever the schema refuses, for every place and every edge', () => {
    for (const value of valid)
      for (const path of pathsOf(value)) {
        for (const edge of EDGES) agree(changed(value, path, edge))
        agree(changed(value, path, undefined, true))
      }
  })

  it('lets a newer backend say more, wherever the schema does', () => {
    for (const value of valid) {
      expect(guard({ ...value, extra: 1 })).toBe(true)
      for (const path of pathsOf(value)) {
        const place = path.reduce<unknown>(
          (at, key) => (at as Record<string | number, unknown>)[key],
          value,
        )
        if (Object(place) === place) agree(changed(value, [...path, 'extra'], 1))
      }
    }
  })

  it('agrees on anything generated in any place', () => {
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true, withSparseArray: true }),
      fc.double(),
      fc.integer(),
      fc.constantFrom(...valid),
    )
    fc.assert(
      fc.property(somewhere, anything, ([value, path], next) => agree(changed(value, path, next))),
      { numRuns: 1000 },
    )
  })

  it('agrees when two things are changed at once', () => {
    const edge = fc.constantFrom(...EDGES)
    fc.assert(
      fc.property(somewhere, edge, edge, fc.nat(), ([value, path], one, two, place) => {
        const once = changed(value, path, one)
        const paths = pathsOf(once)
        agree(changed(once, paths[place % paths.length]!, two))
      }),
      { numRuns: 500 },
    )
  })
})

it('holds the rules between fields', () => {
  expect(isBalance({ ...aBalance(), available: 1, monthly: 1, purchased: 1 })).toBe(false)
  const at = '2026-11-23T09:30:00.000Z'
  const period = { start: at, end: at, timeZone: 'UTC' }
  expect(isBalance(aBalance({ period }))).toBe(false)
})
