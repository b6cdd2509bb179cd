import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { requireDependencies, root, run, script } from './setup.js'

const SCRIPT = ['build', '--logLevel', 'warn', '--config', 'vite.embed.config.ts']

/** What makes the package, in order. `needed` by the running demo, or only by who installs it. */
const STEPS = [
  { what: 'library', command: 'vite', args: ['build', '--logLevel', 'warn'], demo: true },
  {
    what: 'embed',
    command: 'vite',
    args: [...SCRIPT, '--mode', 'embed'],
    demo: true,
  },
  {
    what: 'balance alone',
    command: 'vite',
    args: [...SCRIPT, '--mode', 'balance'],
    demo: false,
  },
  {
    what: 'testing',
    command: 'vite',
    args: ['build', '--logLevel', 'warn', '--config', 'vite.testing.config.ts'],
    demo: false,
  },
  { what: 'types', command: 'tsc', args: ['-p', 'tsconfig.build.json'], demo: false },
  {
    what: 'conformance kit',
    command: 'tsc',
    args: ['-p', 'tsconfig.conformance.json'],
    demo: false,
  },
  { what: 'custom-elements.json', command: 'cem', args: ['analyze', '--quiet'], demo: false },
]

/**
 * Builds `dist/`.
 *
 * @param {{ demoOnly?: boolean }} [options] demoOnly leaves out what only an editor reads
 */
export function build({ demoOnly = false } = {}) {
  if (!demoOnly) rmSync(join(root, 'dist'), { recursive: true, force: true })
  for (const { what, command, args } of STEPS.filter((step) => step.demo || !demoOnly))
    if (run(command, args, { quiet: true }) !== 0) throw new Error(`Building ${what} failed.`)
}

if (process.argv[1] === import.meta.filename)
  await script(() => {
    requireDependencies()
    build()
  })
