import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { type Answers, never, problem, status, unreachable } from '../test/support/fake-api.js'
import { fallenSilent, holding, page } from './page.js'
import { until } from './until.js'

interface Args {
  variant: 'badge' | 'card'
  feature: string
  /** Makes the backend afresh, so that a story can be opened twice. */
  backend: () => Answers
}

const only = (answer: Answers[string]) => (): Answers => ({ 'GET /v1/balance': answer! })

export default {
  title: 'Elements/credit-balance/Badge',
  component: 'credit-balance',
  tags: ['autodocs'],
  args: { variant: 'badge', feature: 'ai-scribe', backend: () => holding() },
  argTypes: {
    backend: { table: { disable: true } },
    variant: { control: 'inline-radio', options: ['badge', 'card'] },
    feature: { control: 'select', options: ['', 'ai-scribe', 'ai-transcribe'] },
  },
  render: ({ backend, variant, feature }) =>
    page(backend(), html`<credit-balance variant=${variant} feature=${feature}></credit-balance>`),
} satisfies Meta<Args>

type Story = StoryObj<Args>

export const Ready: Story = {
  play: ({ canvasElement }) => until(canvasElement, 'credit-balance', 'level-ok'),
}

export const CreditsOnly: Story = { args: { feature: '' } }

export const Low: Story = {
  args: { backend: () => holding({ available: 42 }) },
  play: ({ canvasElement }) => until(canvasElement, 'credit-balance', 'level-low'),
}

export const Critical: Story = {
  args: { backend: () => holding({ available: 14 }) },
  play: ({ canvasElement }) => until(canvasElement, 'credit-balance', 'level-critical'),
}

export const Empty: Story = {
  args: { backend: () => holding({ available: 0 }) },
  play: ({ canvasElement }) => until(canvasElement, 'credit-balance', 'level-empty'),
}

export const Loading: Story = {
  args: { backend: only(never) },
  play: ({ canvasElement }) => until(canvasElement, 'credit-balance', 'loading'),
}

export const Stale: Story = {
  args: { backend: () => fallenSilent() },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'credit-balance', 'ready')
    canvasElement.querySelector('credit-balance')!.refresh()
    await until(canvasElement, 'credit-balance', 'stale')
  },
}

export const Failed: Story = {
  args: { backend: only(status(503)) },
  play: ({ canvasElement }) => until(canvasElement, 'credit-balance', 'failed'),
}

export const NoAnswer: Story = { args: { backend: only(unreachable) } }

export const SignedOut: Story = {
  args: { backend: only(problem('unauthorized')) },
  play: ({ canvasElement }) => until(canvasElement, 'credit-balance', 'denied'),
}

export const NotAllowed: Story = { args: { backend: only(problem('forbidden')) } }

export const NotConfigured: Story = {
  render: () => html`<credit-balance></credit-balance>`,
  play: ({ canvasElement }) => until(canvasElement, 'credit-balance', 'not-configured'),
}

export const Arabic: Story = {
  render: ({ backend, feature }) =>
    html`<div lang="ar" dir="rtl">
      ${page(backend(), html`<credit-balance feature=${feature}></credit-balance>`)}
    </div>`,
  args: { backend: () => holding({ available: 42 }) },
}

export const ArabicWithEasternDigits: Story = {
  ...Arabic,
  render: ({ backend, feature }) =>
    html`<div lang="ar-EG" dir="rtl">
      ${page(backend(), html`<credit-balance feature=${feature}></credit-balance>`)}
    </div>`,
}

export const Dark: Story = {
  globals: { theme: 'dark' },
  args: { backend: () => holding({ available: 14 }) },
}

export const Narrow: Story = {
  args: { backend: () => holding({ available: 14 }) },
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
  render: ({ backend, feature }) =>
    html`<style>
        .brand {
          --credits-accent: #6b2fb3;
          --credits-ink: #2b1745;
          --credits-surface: #f6f0ff;
          --credits-border: #d9c6f5;
          --credits-radius: 4px;
          --credits-font: 500 1rem / 1.4 Georgia, serif;
        }
      </style>
      <div class="brand">
        ${page(backend(), html`<credit-balance feature=${feature}></credit-balance>`)}
      </div>`,
}
