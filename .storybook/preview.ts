import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite'
import type { ArgTypesEnhancer } from 'storybook/internal/types'
import manifest from '../custom-elements.json' with { type: 'json' }

setCustomElementsManifest(manifest)

/** Only what the page sets can be set here; the rest of the table is there to be read. */
const attributesOnly: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => [
      name,
      argType.table?.category === 'attributes' ? argType : { ...argType, control: false },
    ]),
  )

export default {
  argTypesEnhancers: [attributesOnly],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Start here', 'Design language', 'Elements'] } },
  },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the page',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    lang: {
      description: 'Language and direction of the page',
      toolbar: { icon: 'globe', items: ['en', 'ar'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', lang: 'en' },
  decorators: [
    (story, { globals }) => {
      const page = document.documentElement
      page.lang = String(globals.lang)
      page.dir = globals.lang === 'ar' ? 'rtl' : 'ltr'
      page.style.colorScheme = String(globals.theme)
      return story()
    },
  ],
} satisfies Preview
