import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { requireDependencies, root, run, script } from './setup.js'

/** @param {string} config */
const viteBuild = (config) => [
  'build',
  '--logLevel',
  'warn',
  '--config',
  `vite.${config}.config.ts`,
]

/** What makes the package, in order. `needed` by the running demo, or only by who installs it. */
const STEPS = [
  { what: 'library', command: 'vite', args: viteBuild('library'), demo: true },
  {
    what: 'embed',
    command: 'vite',
    args: [...viteBuild('embed'), '--mode', 'embed'],
    demo: true,
  },
  {
    what: 'balance alone',
    command: 'vite',
    args: [...viteBuild('embed'), '--mode', 'balance'],
    demo: false,
  },
  { what: 'testing', command: 'vite', args: viteBuild('testing'), demo: false },
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
