import type { StorybookConfig } from '@storybook/web-components-vite'

/** Nothing here asks anything of the network. */
export default {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (config) => ({ ...config, base: './' }),
} satisfies StorybookConfig
