import { parseArgs } from 'node:util'
import { soak } from './soak.js'

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '0' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})

const began = Date.now()
const { wrong, ...counted } = await soak({
  operations: Number(values.operations),
  accountsAtOnce: 8,
  operationsPerAccount: 1_000,
  clientsPerAccount: 3,
  kills: Number(values.kills),
  seed: Number(values.seed),
  say: console.log,
})
console.table({ seed: values.seed, seconds: Math.round((Date.now() - began) / 1000), ...counted })
for (const one of wrong.filter((one) => one.startsWith('the books'))) console.error(one)
console.log(wrong.length === 0 ? 'Everything is explained.' : `${wrong.length} things are not.`)
process.exitCode = wrong.length === 0 ? 0 : 1
