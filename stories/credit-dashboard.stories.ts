import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, type TemplateResult } from 'lit'
import '../src/define/credit-dashboard.js'
import { CreditDashboard } from '../src/elements/credit-dashboard.js'
import { addressOf } from '../src/elements/dashboard-links.js'
import type { CreditsClient } from '../src/client/credits-client.js'
import { clientAnswering, never } from '../test/support/fake-api.js'
import { memberNames } from '../test/support/credit-requests.js'
import { fakeTill } from '../test/support/fake-till.js'
import { aToken } from '../test/support/tokens.js'
import { wholePractice } from '../test/support/whole-practice.js'
import type { Backend } from './balance-states.js'
import { narrowHistory } from './narrow.js'
import { until } from './until.js'

interface Args {
  /** With spaces between. Undefined: nobody is signed in. */
  scope: string | undefined
  backend: Backend
}

const page = (client: CreditsClient): TemplateResult =>
  html`<credits-provider .client=${client}
    ><credit-dashboard
      feature="ai-scribe"
      .memberNames=${memberNames}
      .loadTill=${fakeTill().load}
    ></credit-dashboard
  ></credits-provider>`

export default {
  title: 'Elements/credit-dashboard',
  component: 'credit-dashboard',
  tags: ['autodocs'],
  args: { scope: 'read reserve buy manage', backend: () => wholePractice() },
  argTypes: { backend: { table: { disable: true } }, scope: { table: { disable: true } } },
  render: ({ backend, scope }) =>
    page(
      clientAnswering(backend(), {
        getToken: () => (scope === undefined ? null : aToken({ scope })),
      }),
    ),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const WHOLE = ['credit-balance', 'usage-chart', 'credit-history']

/** Until what is in it has been read as well. */
async function whole(canvas: HTMLElement): Promise<void> {
  await until(canvas, 'credit-dashboard', 'ready')
  const root = canvas.querySelector<CreditDashboard>('credit-dashboard')!.shadowRoot!
  for (const tag of WHOLE) await until(root, tag, 'ready')
}

const ready = (args: Partial<Args> = {}): Story => ({
  args,
  play: ({ canvasElement }) => whole(canvasElement),
})

export const Admin = ready()
export const Member = ready({ scope: 'read reserve', backend: () => wholePractice() })
export const Buyer = ready({ scope: 'read reserve buy' })

const inState = (state: string, render: () => TemplateResult): Story => ({
  render,
  play: ({ canvasElement }) => until(canvasElement, 'credit-dashboard', state),
})
const forever = (): Promise<never> => new Promise(() => {})

export const Loading = inState('loading', () => page(clientAnswering({}, { getToken: forever })))

/** The sections are at work, and shown as soon as it is known what stands above them. */
export const WaitingForNotices: Story = {
  ...inState('loading', () =>
    page(clientAnswering(wholePractice({ 'GET /v1/alerts': never }), { wait: forever })),
  ),
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector<CreditDashboard>('credit-dashboard')!.shadowRoot!
    await until(canvasElement, 'credit-dashboard', 'loading')
    for (const tag of WHOLE) await until(root, tag, 'ready')
  },
}

/** The address leads to a section that this member does not have. */
export const NoAccess: Story = {
  args: { scope: 'read reserve' },
  render: ({ backend, scope }) =>
    page(clientAnswering(backend(), { getToken: () => aToken({ scope }) })),
  beforeEach: () => {
    const before = location.href
    history.replaceState(null, '', addressOf('recharge'))
    return () => history.replaceState(null, '', before)
  },
  play: ({ canvasElement }) => whole(canvasElement),
}

/** It is not known what the member may do. */
export const Failed = inState('failed', () =>
  page(clientAnswering({}, { getToken: () => Promise.reject(new Error('The host is away.')) })),
)

export const NotSignedIn: Story = {
  args: { scope: undefined },
  play: ({ canvasElement }) => until(canvasElement, 'credit-dashboard', 'denied'),
}

export const NotConfigured: Story = {
  render: () => html`<credit-dashboard></credit-dashboard>`,
  play: ({ canvasElement }) => until(canvasElement, 'credit-dashboard', 'not-configured'),
}

export const Arabic: Story = { ...Admin, globals: { lang: 'ar' } }
export const Dark: Story = { ...Admin, globals: { theme: 'dark' } }

export const Narrow: Story = { ...Admin, ...narrowHistory }

/** Longer than English, and whatever is not in brackets is no translated word: names, figures, days. */
export const PseudoLanguage: Story = { ...Admin, globals: { lang: 'en-XA' } }
