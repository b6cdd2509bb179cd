import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../src/define/credit-alerts.js'
import type { Alert } from '../src/contract/alert.js'
import { anAlertOf } from '../test/support/alerts.js'
import { type Answer, json, never, status } from '../test/support/fake-api.js'
import { narrow } from './narrow.js'
import { holding, page } from './page.js'
import { until } from './until.js'

interface Args {
  list: Answer
}

const answer = (...alerts: Alert[]): Answer =>
  json({ alerts, timeZone: 'America/New_York', asOf: '2026-11-23T09:30:00.000Z' })

const EACH = [anAlertOf('low_credits'), anAlertOf('unusual_use'), anAlertOf('expiring')]

export default {
  title: 'Elements/credit-alerts',
  component: 'credit-alerts',
  tags: ['autodocs'],
  args: { list: answer(...EACH) },
  argTypes: { list: { table: { disable: true } } },
  render: ({ list }) =>
    page(
      {
        ...holding(),
        'GET /v1/alerts': list,
        'POST /v1/alerts/:alert/dismiss': json({ ...EACH[0]!, dismissed: true }),
      },
      html`<credit-alerts><a slot="action" href="#buy">Buy credits</a></credit-alerts>
        <p>The page goes on below.</p>`,
    ),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const reaching = (list: Answer, state = 'ready'): Story => ({
  args: { list },
  play: ({ canvasElement }) => until(canvasElement, 'credit-alerts', state),
})

export const Ready = reaching(answer(...EACH))
export const Stopped = reaching(answer(anAlertOf('stopped'), anAlertOf('low_credits')))
export const Critical = reaching(answer(anAlertOf('low_percent', { severity: 'critical' })))
export const Limits = reaching(answer(anAlertOf('member_limit'), anAlertOf('feature_limit')))
export const Empty = reaching(answer(), 'empty')
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
