import { parseArgs } from 'node:util'
import { themes } from '../stories/themes.js'
import { requireBrowsers } from './browsers.js'
import { build } from './build.js'
import { runChecks, vitest } from './checks.js'
import { requireDependencies, script } from './setup.js'

const { values } = parseArgs({
  options: { lang: { type: 'string', multiple: true, default: ['en', 'ar'] } },
})
const perLanguage = Object.keys(themes).length

/** Every story with its accessibility, in each theme and direction of a page. */
await script(async () => {
  requireDependencies()
  requireBrowsers('chromium')
  build()
  console.log(`Each story in ${perLanguage * values.lang.length} looks:`)
  await runChecks(
    values.lang.map((lang) => ({
      what: `${perLanguage} themes, ${lang}`,
      ...vitest('stories', `stories-${lang}`),
      env: { VITE_STORY_EVERY_THEME: '1', VITE_STORY_LANG: lang },
    })),
  )
})
