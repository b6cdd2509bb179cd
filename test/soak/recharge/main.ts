import { parseArgs } from 'node:util'
import { liveYear } from './year.js'

const { values } = parseArgs({
  options: {
    practices: { type: 'string', default: '1000' },
    debits: { type: 'string', default: '100' },
    moves: { type: 'string', default: '40' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})

console.log(`Seed ${values.seed}`)
const began = Date.now()
const { figures, verdicts, wrong } = await liveYear({
  practices: Number(values.practices),
  debits: Number(values.debits),
  moves: Number(values.moves),
  seed: Number(values.seed),
  say: (line) => console.log(`${Math.round((Date.now() - began) / 1000)} s: ${line}`),
})
console.table(verdicts)
console.table({ seed: values.seed, seconds: Math.round((Date.now() - began) / 1000), ...figures })
for (const one of wrong.slice(0, 20)) console.error(one)
console.log(wrong.length === 0 ? 'Everything is explained.' : `${wrong.length} things are not.`)
process.exitCode = wrong.length === 0 ? 0 : 1
