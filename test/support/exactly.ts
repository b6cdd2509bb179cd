import { expect } from 'vitest'
import * as z from 'zod/mini'

/** What the contract says, and nothing that it does not say. */
export function exactly(schema: z.ZodMiniType, body: unknown): unknown {
  const known = z.parse(schema, body)
  expect(body).toEqual(known)
  return known
}
