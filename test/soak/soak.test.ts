import { expect, it } from 'vitest'
import { soak } from './soak.js'

const PATIENCE_ms = 180_000

it(
  'explains all that two backends did for many clients while they and the database were killed',
  async () => {
    const { wrong, killed, deadlocks, carriedOut, repeated } = await soak({
      operations: 400,
      accountsAtOnce: 4,
      operationsPerAccount: 100,
      clientsPerAccount: 3,
      kills: 3,
      seed: 4,
      say: () => undefined,
    })
    expect(wrong).toEqual([])
    expect(killed).toEqual({ first: 1, database: 1, second: 1 })
    expect(deadlocks).toBe(0)
    expect(carriedOut).toBeGreaterThan(100)
    expect(repeated).toBeGreaterThan(0)
  },
  PATIENCE_ms,
)
