import { expect, it } from 'vitest'
import { liveYear } from './year.js'

const PATIENCE_ms = 300_000
const SEED = 7

it(
  'explains each charge of a year by the rules, however payments, people and two backends race',
  async () => {
    console.log(`Seed ${SEED}`)
    const { figures, verdicts, wrong } = await liveYear({
      practices: 16,
      debits: 40,
      moves: 20,
      seed: SEED,
      say: () => undefined,
    })
    expect(wrong).toEqual([])
    expect(figures['charges paid']).toBeGreaterThan(15)
    expect(figures['declined attempts']).toBeGreaterThan(3)
    expect(Object.keys(verdicts).length).toBeGreaterThan(6)
  },
  PATIENCE_ms,
)
