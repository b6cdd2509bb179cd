import type { Meta } from '@storybook/web-components-vite'
import { html } from 'lit'
import { type Backend, backends } from './balance-states.js'
import { page } from './page.js'

export interface BalanceArgs {
  variant: 'badge' | 'card'
  feature: string
  backend: Backend
}

/** What the stories of the badge and of the card have in common. */
export const balanceMeta = {
  component: 'credit-balance',
  args: { variant: 'badge', feature: 'ai-scribe', backend: backends.ready },
  argTypes: {
    backend: { table: { disable: true } },
    variant: { control: 'inline-radio', options: ['badge', 'card'] },
    feature: { control: 'select', options: ['', 'ai-scribe', 'ai-transcribe'] },
  },
  render: ({ backend, variant, feature }) =>
    page(backend(), html`<credit-balance variant=${variant} feature=${feature}></credit-balance>`),
} satisfies Meta<BalanceArgs>
