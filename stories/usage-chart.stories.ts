import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect } from 'storybook/test'
import '../src/define/usage-chart.js'
import { type Answers, inTurn, never, problem, status } from '../test/support/fake-api.js'
import { ordinaryBalance } from '../test/support/balance-series.js'
import { ordinary, UNTIL, usageAnswer } from '../test/support/usage-answers.js'
import type { Backend } from './balance-states.js'
import { narrow } from './narrow.js'
import { holding, page } from './page.js'
import { until } from './until.js'

interface Args {
  view: string
  range: string
  by: string | undefined
  'group-by': string
  compare: boolean
  table: boolean
  backend: Backend
}

type Used = Parameters<typeof usageAnswer>[0]

const onMonday = (): Answers => holding({ asOf: UNTIL })

/** An account of which so much was used. */
const using =
  (used: Used): Backend =>
  () => ({
    ...onMonday(),
    'GET /v1/usage': usageAnswer(used),
    'GET /v1/balance/series': ordinaryBalance(),
  })

const practice = using({ credits: ordinary, refunded: 12 })

export default {
  title: 'Elements/usage-chart',
  component: 'usage-chart',
  tags: ['autodocs'],
  args: {
    view: 'usage',
    range: '30d',
    by: undefined,
    'group-by': 'feature',
    compare: false,
    table: false,
    backend: practice,
  },
  argTypes: {
    backend: { table: { disable: true } },
    view: { control: 'inline-radio', options: ['usage', 'balance'] },
    range: {
      control: 'select',
      options: ['today', '7d', '30d', '90d', 'period', 'last-period', 'year'],
    },
    by: { control: 'select', options: [undefined, 'hour', 'day', 'week', 'month'] },
    'group-by': { control: 'inline-radio', options: ['feature', 'member'] },
  },
  render: ({ backend, view, range, by, 'group-by': groupBy, compare, table }) =>
    page(
      backend(),
      html`<usage-chart
        view=${view}
        range=${range}
        .by=${by}
        group-by=${groupBy}
        ?compare=${compare}
        ?table=${table}
      ></usage-chart>`,
    ),
} satisfies Meta<Args>

type Story = StoryObj<Args>

/** A story that is over when the element has the state. */
const reaching = (backend: Backend, state: string, args: Partial<Args> = {}): Story => ({
  args: { ...args, backend },
  play: ({ canvasElement }) => until(canvasElement, 'usage-chart', state),
})

export const Ready = reaching(practice, 'ready')
export const ByMember = reaching(practice, 'ready', { 'group-by': 'member' })
export const Compared = reaching(practice, 'ready', { range: 'period', compare: true })
export const AsATable = reaching(practice, 'ready', { range: '7d', table: true, compare: true })
export const Balance = reaching(practice, 'ready', { view: 'balance' })
export const BalanceOfAYear = reaching(practice, 'ready', { view: 'balance', range: 'year' })
export const BalanceByHour = reaching(practice, 'ready', { view: 'balance', range: 'today' })
export const OneDay = reaching(practice, 'ready', { range: 'today', by: 'day' })
export const HoursOfOneDay = reaching(practice, 'ready', { range: 'today' })
export const AYear = reaching(practice, 'ready', { range: 'year' })
export const AYearByDay = reaching(practice, 'ready', { range: 'year', by: 'day' })

export const ManyMembers = reaching(
  using({
    credits: (...asked) => Math.round(ordinary(...asked) / 5),
    keys: { member: Array.from({ length: 24 }, (_, i) => `dr-${String.fromCharCode(97 + i)}`) },
  }),
  'ready',
  { 'group-by': 'member' },
)

export const OneBarAThousandTimesTheOthers = reaching(
  using({ credits: (key, slot) => (slot === 11 ? 40_000 : key.length > 9 ? 11 : 40) }),
  'ready',
)

export const NothingUsed = reaching(using({ credits: () => 0 }), 'empty')
export const Loading = reaching(() => ({ ...onMonday(), 'GET /v1/usage': never }), 'loading')

export const Stale: Story = {
  parameters: { docs: { story: { autoplay: true } } },
  args: {
    backend: () => ({
      ...onMonday(),
      'GET /v1/usage': inTurn(usageAnswer({ credits: ordinary }), status(404)),
    }),
  },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'usage-chart', 'ready')
    canvasElement.querySelector('usage-chart')!.refresh()
    await until(canvasElement, 'usage-chart', 'stale')
  },
}

export const Offline: Story = {
  // The network is the page's: on the docs page every other story would lose it too.
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'usage-chart', 'ready')
    window.dispatchEvent(new Event('offline'))
    await until(canvasElement, 'usage-chart', 'offline')
  },
}

export const Failed = reaching(() => ({ ...onMonday(), 'GET /v1/usage': status(404) }), 'failed')
export const SignedOut = reaching(
  () => ({ ...onMonday(), 'GET /v1/usage': problem('unauthorized') }),
  'denied',
)
export const NotAllowed = reaching(
  () => ({ ...onMonday(), 'GET /v1/usage': problem('forbidden') }),
  'denied',
)

export const NotConfigured: Story = {
  render: () => html`<usage-chart></usage-chart>`,
  play: ({ canvasElement }) => until(canvasElement, 'usage-chart', 'not-configured'),
}

export const Arabic: Story = { ...Compared, globals: { lang: 'ar' } }
export const Dark: Story = { ...ManyMembers, globals: { theme: 'dark' } }

export const BalanceInArabic: Story = { ...Balance, globals: { lang: 'ar' } }
export const BalanceInTheDark: Story = { ...Balance, globals: { theme: 'dark' } }
export const BalanceInNarrow: Story = { ...Balance, ...narrow }
export const Narrow: Story = {
  ...Compared,
  ...narrow,
  play: async (context) => {
    await Compared.play?.(context)
    const chart = context.canvasElement.querySelector('usage-chart')!
    await expect(chart.getBoundingClientRect().width).toBe(320)
    const { scrollWidth, clientWidth } = document.documentElement
    await expect(scrollWidth).toBe(clientWidth)
  },
}

export const InYourOwnWords: Story = {
  render: ({ backend }) =>
    page(
      backend(),
      html`<usage-chart range="90d">
        <span slot="label">Where our credits go</span>
        <a slot="action" href="#csv">Download</a>
      </usage-chart>`,
    ),
}
