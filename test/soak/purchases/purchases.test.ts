import { expect, it } from 'vitest'
import { runPurchases } from './purchase-run.js'

const PATIENCE_ms = 180_000

it(
  'grants each payment once, whatever comes of its webhooks, and refuses those that are forged',
  async () => {
    const { figures, wrong } = await runPurchases({
      purchases: 40,
      accounts: 4,
      atOnce: 6,
      perTurn: 5,
      seed: 7,
      say: () => undefined,
    })
    expect(wrong).toEqual([])
    expect(figures['forged webhooks refused']).toBeGreaterThan(20)
    expect(figures['calls answered after their webhook']).toBeGreaterThan(10)
    expect(figures['declined tries']).toBeGreaterThan(3)
  },
  PATIENCE_ms,
)
