import type { StorybookConfig } from '@storybook/web-components-vite'
import { compactTemplates } from '../scripts/compact-templates.js'

/** Nothing here asks anything of the network. */
export default {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // What is found only once a story loads it would reload the page under the stories that are tested.
  viteFinal: (config) => ({
    ...config,
    base: './',
    plugins: [...(config.plugins ?? []), compactTemplates()],
    optimizeDeps: {
      ...config.optimizeDeps,
      include: [
        ...(config.optimizeDeps?.include ?? []),
        'axe-core',
        '@lit/reactive-element',
        'lit/html.js',
        'lit/directives/guard.js',
        'lit/directives/ref.js',
      ],
    },
  }),
} satisfies StorybookConfig
