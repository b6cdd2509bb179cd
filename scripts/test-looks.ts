import { parseArgs } from 'node:util'
import { requireBrowsers } from './browsers.js'
import { build } from './build.js'
import { runChecks, storiesInEveryLook } from './checks.js'
import { requireDependencies, script } from './setup.js'

const { values } = parseArgs({
  options: { lang: { type: 'string', multiple: true, default: ['ar', 'de', 'es', 'fr', 'en-XA'] } },
})

/** Every story played in other languages than that of `npm test`, and its accessibility in each look. */
await script(async () => {
  requireDependencies()
  requireBrowsers('chromium')
  build()
  await runChecks(values.lang.map(storiesInEveryLook))
})
