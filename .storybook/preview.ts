import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite'
import type { ArgTypesEnhancer } from 'storybook/internal/types'
import { configure } from 'storybook/test'
import { registerPseudoLanguage } from '../stories/pseudo-language.js'
import { becomePage, type Look, pageInDocs } from '../stories/story-page.js'
import { densities, themes } from '../stories/themes.js'
import manifest from '../custom-elements.json' with { type: 'json' }

setCustomElementsManifest(manifest)
registerPseudoLanguage()

/** A busy machine draws late: the deadline says that nothing will come, not how fast it has to. */
configure({ asyncUtilTimeout: 10_000 })

const lookOf = ({ theme, density, lang }: Record<string, unknown>): Look => ({
  theme: String(theme),
  density: String(density),
  lang: String(lang),
})

/** What the commands that test stories tell them. */
const told = (name: string): string | undefined =>
  (import.meta as { env?: Record<string, string | undefined> }).env?.[name]

/** Only what the page sets can be set here; the rest of the table is there to be read. */
const attributesOnly: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => [
      name,
      argType.table?.category === 'attributes' ? argType : { ...argType, control: false },
    ]),
  )

export default {
  async afterEach({ canvasElement, globals, parameters, reporting }) {
    // A story that shows a fault is not held against it in any look.
    const { test } = parameters.a11y as { test: string }
    if (!told('VITE_STORY_EVERY_LOOK') || test !== 'error') return
    const { judgeLooks } = await import('../stories/axe-in-looks.js')
    const { looks, found } = await judgeLooks(canvasElement, lookOf(globals))
    const status = found.length > 0 ? 'failed' : 'passed'
    reporting.addReport({ type: 'looks', version: 1, result: { looks }, status })
    if (found.length > 0) throw new Error(found.join('\n'))
  },
  argTypesEnhancers: [attributesOnly],
  parameters: {
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    controls: { expanded: true },
    options: { storySort: { order: ['Start here', 'Playground', 'Design language', 'Elements'] } },
  },
  globalTypes: {
    theme: {
      description: 'The page of a host, and its colour scheme',
      toolbar: { icon: 'paintbrush', items: Object.keys(themes), dynamicTitle: true },
    },
    density: {
      description: 'How far apart things are',
      toolbar: { icon: 'component', items: Object.keys(densities), dynamicTitle: true },
    },
    lang: {
      description: 'Language and direction of the page',
      toolbar: {
        icon: 'globe',
        items: ['en', 'ar', 'de', 'es', 'fr', 'en-XA'],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {
    theme: 'light',
    density: 'comfortable',
    lang: told('VITE_STORY_LANG') ?? 'en',
  },
  decorators: [
    (story, { globals, viewMode }) => {
      const look = lookOf(globals)
      if (viewMode === 'docs') return pageInDocs(document, story(), look)
      becomePage(document, look)
      return story()
    },
  ],
} satisfies Preview
