import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../src/define/credit-alerts.js'
import type { Alert, AlertKind } from '../src/contract/alert.js'
import type { Balance } from '../src/contract/balance.js'
import { noticesOn } from '../test/support/alerts.js'
import { aBalance } from '../test/support/balances.js'
import { type Answer, json, never, status } from '../test/support/fake-api.js'
import { narrow } from './narrow.js'
import { holding, page } from './page.js'
import { until } from './until.js'

interface Args {
  /** How many credits there are; the notices tell of no other. */
  has: Balance
  list: Answer
}

const telling = (alerts: readonly Alert[]): Answer =>
  json({ alerts, timeZone: 'America/New_York', asOf: '2026-11-23T09:30:00.000Z' })

/** Few are left, and most of them expire. */
const FEW = aBalance({ monthly: 30, purchased: 12 })
/** Less than a fifth of what the plan brings. */
const FIFTH = aBalance({ available: 92 })
const EACH = noticesOn(FEW, ['low_credits', 'unusual_use', 'expiring'])

export default {
  title: 'Elements/credit-alerts',
  component: 'credit-alerts',
  tags: ['autodocs'],
  args: { has: FEW, list: telling(EACH) },
  argTypes: { has: { table: { disable: true } }, list: { table: { disable: true } } },
  render: ({ has, list }) =>
    page(
      {
        ...holding(has),
        'GET /v1/alerts': list,
        'POST /v1/alerts/:alert/dismiss': json({ ...EACH[0]!, dismissed: true }),
      },
      html`<credit-alerts><a slot="action" href="#buy">Buy credits</a></credit-alerts>
        <p>The page goes on below.</p>`,
    ),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const reaching = (list: Answer, state = 'ready', has = FEW): Story => ({
  args: { has, list },
  play: ({ canvasElement }) => until(canvasElement, 'credit-alerts', state),
})

const having = (has: Balance, ...kinds: AlertKind[]): Story =>
  reaching(telling(noticesOn(has, kinds)), 'ready', has)

export const Ready = reaching(telling(EACH))
export const Stopped = having(aBalance({ available: 0 }), 'stopped', 'low_credits')
export const Critical = reaching(
  telling(noticesOn(FIFTH, ['low_percent']).map((one) => ({ ...one, severity: 'critical' }))),
  'ready',
  FIFTH,
)
export const Limits = having(aBalance(), 'member_limit', 'feature_limit')
export const Empty = reaching(telling([]), 'empty')
export const Loading = reaching(never, 'loading')
export const Failed = reaching(status(404), 'failed')

export const NotConfigured: Story = {
  render: () => html`<credit-alerts></credit-alerts>`,
  play: ({ canvasElement }) => until(canvasElement, 'credit-alerts', 'not-configured'),
}

export const Arabic: Story = { ...Ready, globals: { lang: 'ar' } }
export const Dark: Story = { ...Ready, globals: { theme: 'dark' } }

export const Narrow: Story = { ...Ready, ...narrow }

export const NarrowArabic: Story = { ...Narrow, globals: { lang: 'ar' } }
