import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { clientAnswering } from '../test/support/fake-api.js'
import { backends } from './balance-states.js'
import './page.js'

interface Args {
  theme: 'light' | 'dark' | 'auto'
}

export default {
  title: 'Elements/credits-provider',
  component: 'credits-provider',
  tags: ['autodocs'],
  args: { theme: 'auto' },
  argTypes: { theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] } },
  render: ({ theme }) =>
    html`<credits-provider theme=${theme} .client=${clientAnswering(backends.ready())}>
      <credit-balance feature="ai-scribe"></credit-balance>
      <br /><br />
      <credit-balance variant="card"></credit-balance>
    </credits-provider>`,
} satisfies Meta<Args>

type Story = StoryObj<Args>

/** One provider, two elements, one read. */
export const OneAccount: Story = {}

/** A dark part of a light page. */
export const DarkPart: Story = { args: { theme: 'dark' } }

export const NothingConfigured: Story = {
  render: () => html`<credits-provider><credit-balance></credit-balance></credits-provider>`,
}
