import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import type { Forecast } from '../src/contract/forecast.js'
import { json } from '../test/support/fake-api.js'
import { aForecast } from '../test/support/forecasts.js'
import { aCanStart } from '../test/support/reservations.js'
import { type BalanceArgs, balanceMeta } from './balance-meta.js'
import { backends } from './balance-states.js'
import * as badges from './credit-balance.stories.js'
import { holding, page } from './page.js'

export default {
  ...balanceMeta,
  // Said here because Storybook's index reads this file, and does not run it.
  tags: ['autodocs'],
  title: 'Elements/credit-balance/Card',
  args: { ...balanceMeta.args, variant: 'card' },
} satisfies Meta<BalanceArgs>

type Story = StoryObj<BalanceArgs>

export const Ready: Story = badges.Ready
export const Low: Story = badges.Low
export const Critical: Story = badges.Critical
export const Empty: Story = badges.Empty
export const Owing: Story = { args: { backend: backends.owing } }

/** The limit of whoever reads leaves him less than there is. */
export const Limited: Story = {
  args: {
    backend: () => ({
      ...holding(),
      'GET /v1/can-start': json(aCanStart({ available: 40 })),
    }),
  },
}

export const Ending: Story = {
  args: {
    backend: () =>
      holding({
        subscription: { state: 'active', cancelAtPeriodEnd: true },
        nextRefresh: null,
      }),
  },
}

export const PaymentOverdue: Story = {
  args: {
    backend: () =>
      holding({
        subscription: { state: 'past_due', cancelAtPeriodEnd: false },
        nextRefresh: null,
      }),
  },
}

export const WithoutAPlan: Story = {
  args: {
    backend: () =>
      holding({
        plan: null,
        subscription: null,
        period: null,
        nextRefresh: null,
        nextExpiry: null,
        monthly: 0,
        purchased: 124,
      }),
  },
}

export const Loading: Story = badges.Loading
export const Stale: Story = badges.Stale
export const Offline: Story = badges.Offline
export const OfflineFromTheStart: Story = badges.OfflineFromTheStart
export const Failed: Story = badges.Failed
export const SignedOut: Story = badges.SignedOut
export const NotConfigured: Story = badges.NotConfigured
export const Arabic: Story = badges.Arabic
export const ArabicWithEasternDigits: Story = badges.ArabicWithEasternDigits
export const Dark: Story = badges.Dark
export const Narrow: Story = badges.Narrow
export const Themed: Story = badges.Themed

export const WithAnAction: Story = {
  render: ({ backend, feature }) =>
    page(
      backend(),
      html`<credit-balance variant="card" feature=${feature}>
        <a slot="action" href="#buy">Buy credits</a>
      </credit-balance>`,
    ),
}

const foretelling = (changes: Partial<Forecast>): BalanceArgs['backend'] => {
  const forecast = json(aForecast(changes))
  return () => ({ ...holding({ held: 60 }), 'GET /v1/forecast': forecast })
}

export const RunningOut: Story = { args: { backend: foretelling({}) } }

export const TooEarlyToForetell: Story = {
  args: { backend: foretelling({ pace: null, runsOut: null, unused: null }) },
}
