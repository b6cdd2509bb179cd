import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.js'
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

/** What `dist/` is made of, and with. */
const SOURCES = [
  'src',
  'scripts',
  'vite.library.config.ts',
  'vite.embed.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

const stamp = join(root, 'dist', '.sources')
const sources = () => fingerprint(SOURCES.map((path) => join(root, path)))

/** @param {readonly typeof STEPS[number][]} steps */
function take(steps) {
  // Of the sources as they are at the beginning: what is written meanwhile is not in it.
  const made = sources()
  rmSync(stamp, { force: true })
  for (const { what, command, args } of steps)
    if (run(command, args, { quiet: true }) !== 0) throw new Error(`Building ${what} failed.`)
  writeFileSync(stamp, made)
}

/** Builds `dist/` anew, whole. */
export function build() {
  console.log('Building ...')
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  take(STEPS)
}

/** Builds what the demo needs of `dist/`, unless it is there already, of the same sources. */
export function requireBuild() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources()) return
  console.log('Building ...')
  take(STEPS.filter(({ demo }) => demo))
}

if (process.argv[1] === import.meta.filename)
  await script(() => {
    requireDependencies()
    build()
  })
