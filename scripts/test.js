import { requireBrowsers } from './browsers.js'
import { build } from './build.js'
import {
  counted,
  playwrightReport,
  reportFile,
  runChecks,
  storiesInEveryLook,
  vitest,
  whole,
} from './checks.js'
import { requireDependencies, script } from './setup.js'

/** @type {import('./checks.js').Check[]} */
const CHECKS = [
  { what: 'types', command: 'tsc', args: ['-p', 'tsconfig.json'], count: whole },
  {
    what: 'lint',
    command: 'eslint',
    args: ['.', '--max-warnings=0', '--concurrency=2'],
    count: whole,
  },
  { what: 'format', command: 'prettier', args: ['--check', '.'], count: whole },
  { what: 'package', command: 'publint', args: ['--strict'], count: whole },
  { what: 'size', command: 'node', args: ['scripts/size.js'], count: whole },
  { what: 'rules, core and backend in Node', ...vitest('node') },
  { what: 'elements in Chromium', command: 'wtr', args: [], count: counted },
  storiesInEveryLook('en'),
  {
    what: 'end to end',
    command: 'playwright',
    args: ['test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile('e2e') },
    count: playwrightReport('e2e'),
  },
]

await script(async () => {
  requireDependencies()
  requireBrowsers('chromium')
  build()
  await runChecks(CHECKS)
})
