import { parseArgs } from 'node:util'
import { runPurchases } from './purchase-run.js'

const { values } = parseArgs({
  options: {
    purchases: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})

const began = Date.now()
const { figures, ends, wrong } = await runPurchases({
  purchases: Number(values.purchases),
  accounts: 9,
  atOnce: 12,
  perTurn: 50,
  seed: Number(values.seed),
  say: console.log,
})
console.table(ends)
console.table({ seed: values.seed, seconds: Math.round((Date.now() - began) / 1000), ...figures })
for (const one of wrong.slice(0, 20)) console.error(one)
console.log(wrong.length === 0 ? 'Everything is explained.' : `${wrong.length} things are not.`)
process.exitCode = wrong.length === 0 ? 0 : 1
