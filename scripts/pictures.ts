import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf, type Machine, readAccepted, writeAccepted } from '../test/pictures/accepted.js'
import { PICTURES } from '../test/pictures/folders.js'
import { storyIds } from '../test/pictures/stories.js'
import { root, run, script } from './setup.js'

const [command, ...words] = process.argv.slice(2)
const last = join(root, PICTURES, 'last')

/** Shows what the last run found: before, after and the difference of each picture. */
function review(): void {
  process.exitCode = run('playwright', ['show-report', join(PICTURES, 'report')])
}

/** Takes the pictures of the last run, of all stories or of those whose id has one of the words. */
function accept(): void {
  if (!existsSync(last)) throw new Error('There are no pictures yet: run npm run test:pictures.')
  const machine = JSON.parse(readFileSync(join(root, PICTURES, 'machine.json'), 'utf8')) as Machine
  const { lines } = readAccepted()
  const taken = readdirSync(last)
    .map((name) => readFileSync(join(last, name), 'utf8'))
    .filter(
      (line) => words.length === 0 || words.some((word) => line.split(' ')[0]!.includes(word)),
    )
  const stories = storyIds()
  const all = new Map([...lines, ...taken.map((line) => [keyOf(line), line] as const)])
  writeAccepted(machine, new Map([...all].filter(([key]) => stories.has(key.split(' ')[0]!))))
  console.log(`${taken.length} stories accepted, each in one look.`)
}

const COMMANDS: Readonly<Record<string, () => void>> = { review, accept }

await script(() => {
  const chosen = COMMANDS[command ?? '']
  if (!chosen) throw new Error('Say what to do: npm run pictures -- review, or accept [story].')
  chosen()
})
