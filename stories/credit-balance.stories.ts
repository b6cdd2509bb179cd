import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { type BalanceArgs, balanceMeta } from './balance-meta.js'
import { type Backend, backends } from './balance-states.js'
import { page } from './page.js'
import { until } from './until.js'

export default {
  ...balanceMeta,
  // Said here because Storybook's index reads this file, and does not run it.
  tags: ['autodocs'],
  title: 'Elements/credit-balance/Badge',
} satisfies Meta<BalanceArgs>

type Story = StoryObj<BalanceArgs>

/** A story that is over when the element has the state. */
const reaching = (backend: Backend, state: string): Story => ({
  args: { backend },
  play: ({ canvasElement }) => until(canvasElement, 'credit-balance', state),
})

export const Ready = reaching(backends.ready, 'level-ok')
export const CreditsOnly: Story = { ...Ready, args: { feature: '' } }
export const Low = reaching(backends.low, 'level-low')
export const Critical = reaching(backends.critical, 'level-critical')
export const Empty = reaching(backends.empty, 'level-empty')
export const Loading = reaching(backends.loading, 'loading')

export const Stale: Story = {
  parameters: { docs: { story: { autoplay: true } } },
  args: { backend: backends.stale },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'credit-balance', 'ready')
    canvasElement.querySelector('credit-balance')!.refresh()
    await until(canvasElement, 'credit-balance', 'stale')
  },
}

/** Loses the network once the element has the state. */
const goingOffline = (backend: Backend, before: string): Story => ({
  // The network is the page's: on the docs page every other story would lose it too.
  tags: ['!autodocs'],
  args: { backend },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'credit-balance', before)
    window.dispatchEvent(new Event('offline'))
    await until(canvasElement, 'credit-balance', 'offline')
  },
})

export const Offline = goingOffline(backends.ready, 'ready')
export const OfflineFromTheStart = goingOffline(backends.loading, 'loading')
export const Failed = reaching(backends.failed, 'failed')
export const SignedOut = reaching(backends.signedOut, 'denied')
export const NotAllowed = reaching(backends.notAllowed, 'denied')

export const NotConfigured: Story = {
  render: ({ variant }) => html`<credit-balance variant=${variant}></credit-balance>`,
  play: ({ canvasElement }) => until(canvasElement, 'credit-balance', 'not-configured'),
}

export const Arabic: Story = { ...Low, globals: { lang: 'ar' } }

export const ArabicWithEasternDigits: Story = {
  ...Low,
  globals: { lang: 'ar' },
  decorators: [(story) => html`<div lang="ar-EG">${story()}</div>`],
}

export const Dark: Story = { ...Critical, globals: { theme: 'dark' } }

export const Narrow: Story = {
  ...Critical,
  decorators: [(story) => html`<div style="inline-size: 240px">${story()}</div>`],
}

export const InYourOwnWords: Story = {
  render: ({ backend }) =>
    page(
      backend(),
      html`<credit-balance>
        <span slot="label">Left this month</span>
        <a slot="action" href="#buy">Buy</a>
      </credit-balance>`,
    ),
}

export const Themed: Story = {
  ...Ready,
  decorators: [
    (story) =>
      html`<style>
          .brand {
            color-scheme: light;
            --credits-accent: #6b2fb3;
            --credits-ink: #2b1745;
            --credits-muted: #5c4a75;
            --credits-surface: #f6f0ff;
            --credits-border: #d9c6f5;
            --credits-radius: 4px;
            --credits-font: 500 1rem / 1.4 Georgia, serif;
          }
        </style>
        <div class="brand">${story()}</div>`,
  ],
}
