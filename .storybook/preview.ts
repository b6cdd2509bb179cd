import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite'
import manifest from '../custom-elements.json' with { type: 'json' }

setCustomElementsManifest(manifest)

export default {
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
