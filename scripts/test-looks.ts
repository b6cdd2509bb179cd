import { parseArgs } from 'node:util'
import { themes } from '../stories/themes.js'
import { requireBrowsers } from './browsers.js'
import { build } from './build.js'
import { runChecks, vitest } from './checks.js'
import { requireDependencies, script } from './setup.js'

const { values } = parseArgs({
  options: {
    theme: { type: 'string', multiple: true, default: Object.keys(themes) },
    lang: { type: 'string', multiple: true, default: ['en', 'ar'] },
  },
})

const looks = values.theme.flatMap((theme) => values.lang.map((lang) => ({ theme, lang })))

/** Every story with its accessibility, in each look of a page: about two minutes for each. */
await script(async () => {
  requireDependencies()
  requireBrowsers('chromium')
  build()
  console.log(`${looks.length} looks`)
  await runChecks(
    looks.map(({ theme, lang }) => ({
      what: `${theme}, ${lang}`,
      ...vitest('stories', `stories ${theme} ${lang}`.replaceAll(' ', '-')),
      env: { VITE_STORY_THEME: theme, VITE_STORY_LANG: lang },
    })),
  )
})
