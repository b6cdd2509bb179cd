import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { type Answers, json, never, problem } from '../test/support/fake-api.js'
import { aCanStart, aReservationResult } from '../test/support/reservations.js'
import type { Backend } from './balance-states.js'
import { narrow } from './narrow.js'
import { holding, known, page } from './page.js'
import { until } from './until.js'

interface Args {
  feature: string
  minutes: number
  backend: Backend
}

function canStart(available: number, request: Request): Response {
  const quantity = Number(new URL(request.url).searchParams.get('quantity'))
  return Response.json(aCanStart({ available, quantity }))
}

/** An account with so many credits, which answers about any visit. */
const having =
  (available: number, more: Answers = {}): Backend =>
  () => ({
    ...holding({ available }),
    'GET /v1/can-start': (request) => canStart(available, request),
    'POST /v1/reservations': json(() =>
      aReservationResult({ balance: known({ available: available - 60, held: 60, version: 8 }) }),
    ),
    ...more,
  })

export default {
  title: 'Elements/credit-gate',
  component: 'credit-gate',
  tags: ['autodocs'],
  args: { feature: 'ai-scribe', minutes: 10, backend: having(312) },
  argTypes: { backend: { table: { disable: true } } },
  render: ({ backend, feature, minutes }) =>
    page(
      backend(),
      html`<credit-gate feature=${feature} minutes=${minutes}>
        <button slot="allowed">Start AI Scribe</button>
        <a slot="action" href="#buy">Buy credits</a>
      </credit-gate>`,
    ),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const reaching = (backend: Backend, state: string): Story => ({
  args: { backend },
  play: ({ canvasElement }) => until(canvasElement, 'credit-gate', state),
})

export const Allowed = reaching(having(312), 'allowed')
export const Low = reaching(having(100), 'low')
export const Critical = reaching(having(66), 'low')
export const Blocked = reaching(having(14), 'blocked')
export const BlockedWithNothingLeft = reaching(having(0), 'blocked')
/** There are credits, and the member may not use so many. */
export const BeyondTheLimit: Story = {
  ...reaching(
    having(312, {
      'GET /v1/can-start': json(() =>
        aCanStart({ available: 14, allowed: false, reason: 'member_limit_reached' }),
      ),
    }),
    'blocked',
  ),
  render: ({ backend, feature, minutes }) =>
    page(
      backend(),
      html`<credit-gate feature=${feature} minutes=${minutes}>
        <button slot="allowed">Start AI Scribe</button>
        <a slot="action" href="#requests">Ask for credits</a>
      </credit-gate>`,
    ),
}
export const Checking = reaching(having(312, { 'GET /v1/can-start': never }), 'loading')
export const Failed = reaching(
  having(312, { 'GET /v1/can-start': problem('unknown_feature') }),
  'failed',
)
export const SignedOut = reaching(
  having(312, { 'GET /v1/can-start': problem('unauthorized') }),
  'denied',
)

export const MinutesThatMakeNoSense: Story = {
  args: { minutes: -5 },
  play: ({ canvasElement }) => until(canvasElement, 'credit-gate', 'not-configured'),
}

/** The gate said yes, and the credits went elsewhere before the visit could start. */
export const RefusedAtTheStart: Story = {
  args: {
    backend: () => {
      let available = 312
      return {
        ...having(available)(),
        'GET /v1/can-start': (request) => canStart(available, request),
        'POST /v1/reservations': (request) => {
          available = 14
          return problem('insufficient_credits', { required: 60, available })(request)
        },
      }
    },
  },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'credit-gate', 'allowed')
    const gate = canvasElement.querySelector('credit-gate')!
    await gate.reserve({ session: 'visit_1' }).catch(() => undefined)
    await until(canvasElement, 'credit-gate', 'blocked')
  },
}

export const Arabic: Story = { ...Blocked, globals: { lang: 'ar' } }
export const Dark: Story = { ...Blocked, globals: { theme: 'dark' } }

export const Narrow: Story = { ...Blocked, ...narrow }

export const InYourOwnWords: Story = {
  args: { backend: having(14) },
  render: ({ backend, feature, minutes }) =>
    page(
      backend(),
      html`<credit-gate feature=${feature} minutes=${minutes}>
        <button slot="allowed">Start</button>
        <button slot="low">Start, and buy credits soon</button>
        <p slot="blocked">Ask the front desk to buy credits.</p>
        <p slot="unknown">One moment…</p>
      </credit-gate>`,
    ),
}
