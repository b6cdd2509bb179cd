#!/usr/bin/env node
import { HELP, Misused, type Options, readOptions } from './options.js'
import { PARTS } from './parts.js'
import { learn, Unreachable } from './preflight.js'
import { run } from './run.js'
import { count, lineOf, summaryOf } from './tell.js'

const [FAILED, NOTHING_CHECKED] = [1, 2]

async function main(): Promise<number> {
  const names = PARTS.map(({ name }) => name)
  const options = readOptions(process.argv.slice(2), process.env, names)
  if (options === 'help') {
    console.log(`${HELP}\n\nParts: ${names.join(', ')}`)
    return 0
  }
  return check(options)
}

async function check(options: Options): Promise<number> {
  const { only, json } = options
  const known = await learn(options)
  const parts = PARTS.filter(({ name }) => only.length === 0 || only.includes(name))
  const results = await run(parts, options, known, (result) => {
    if (!json) console.log(lineOf(result))
  })
  const counts = count(results)
  console.log(json ? JSON.stringify({ ...counts, results }) : `\n${summaryOf(counts)}`)
  return counts.failed > 0 ? FAILED : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof Misused || error instanceof Unreachable)) throw error
  console.error(error.message)
  process.exitCode = NOTHING_CHECKED
}
