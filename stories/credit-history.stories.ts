import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, nothing } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/credit-history.js'
// Here before a story waits for what is said in it.
import '../src/i18n/ar.js'
import { aBalance } from '../test/support/balances.js'
import { type Answers, inTurn, json, never, problem, status } from '../test/support/fake-api.js'
import { aSession, Ledger } from '../test/support/ledger.js'
import { changesSince, practiceHistory } from '../test/support/practice-history.js'
import { liveStream } from '../test/support/live-stream.js'
import { narrowHistory } from './narrow.js'
import { page } from './page.js'
import { until } from './until.js'

interface Args {
  backend: () => Answers
  range: string
  reference: string
}

const changesOf = (ledger: Ledger): Answers => ({
  'GET /v1/balance/changes': ({ url }) =>
    Response.json(changesSince(ledger, new URL(url).searchParams.get('since')!)),
})
const keeping =
  (make: () => Ledger = practiceHistory, more: Answers = {}) =>
  (): Answers => {
    const ledger = make()
    return ledger.answers({ ...changesOf(ledger), ...more })
  }

export default {
  title: 'Elements/credit-history',
  component: 'credit-history',
  tags: ['autodocs'],
  args: { backend: keeping(), range: 'period', reference: '' },
  argTypes: { backend: { table: { disable: true } } },
  render: ({ backend, range, reference }) =>
    page(
      backend(),
      html`<credit-history range=${range} reference=${reference || nothing}></credit-history>`,
    ),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const reaching = (backend: Args['backend'], state: string, args: Partial<Args> = {}): Story => ({
  args: { backend, ...args },
  play: ({ canvasElement }) => until(canvasElement, 'credit-history', state),
})

const inside = (canvas: HTMLElement, selector: string): Promise<HTMLElement> =>
  waitFor(async () => {
    const found = canvas
      .querySelector('credit-history')!
      .shadowRoot!.querySelector<HTMLElement>(selector)
    await expect(found, selector).not.toBe(null)
    return found!
  })

export const ThisPeriod = reaching(keeping(), 'ready')
export const LastPeriod = reaching(keeping(), 'ready', { range: 'last-period' })
export const Last30Days = reaching(keeping(), 'ready', { range: '30d' })
export const ARangeOfDays: Story = {
  ...ThisPeriod,
  render: ({ backend }) =>
    page(
      backend(),
      html`<credit-history range="custom" from="2026-11-09" to="2026-11-13"></credit-history>`,
    ),
}
export const FoundByReference = reaching(keeping(), 'ready', { reference: 'visit-4790' })
export const NothingFound = reaching(keeping(), 'ready', { reference: 'visit-1' })
export const NothingHappened = reaching(
  keeping(() => new Ledger(40)),
  'ready',
)
export const FiveThousandRows = reaching(
  keeping(() => practiceHistory(5_000)),
  'ready',
)
export const Loading = reaching(keeping(undefined, { 'GET /v1/entries': never }), 'loading')
export const Failed = reaching(keeping(undefined, { 'GET /v1/entries': status(404) }), 'failed')
export const SignedOut = reaching(
  keeping(undefined, { 'GET /v1/balance': problem('unauthorized') }),
  'denied',
)
export const NotAllowed = reaching(
  keeping(undefined, { 'GET /v1/statement': problem('forbidden') }),
  'denied',
)
export const Offline: Story = {
  args: { backend: keeping() },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'credit-history', 'ready')
    window.dispatchEvent(new Event('offline'))
    await until(canvasElement, 'credit-history', 'offline')
  },
}
export const Stale: Story = {
  args: {
    backend: () =>
      keeping(undefined, { 'GET /v1/balance': inTurn(json(aBalance()), status(404)) })(),
  },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'credit-history', 'ready')
    canvasElement.querySelector('credit-history')!.refresh()
    await until(canvasElement, 'credit-history', 'stale')
  },
}
export const NotConfigured: Story = { render: () => html`<credit-history></credit-history>` }

/** A row that was paid from two grants, opened. */
export const Opened: Story = {
  ...ThisPeriod,
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'credit-history', 'ready')
    for (const n of [2, 3])
      (await inside(canvasElement, `.day [part='row']:nth-child(${n}) button`)).click()
  },
}

let bookMore = (): void => undefined

/** Three sessions have ended since the page was opened. */
export const NewerEntries: Story = {
  args: {
    backend: () => {
      const ledger = practiceHistory()
      const { answer, send } = liveStream()
      bookMore = () => {
        ledger.book(...[1, 2, 3].map((n) => aSession({ session: `visit-48${n}`, credits: -4 * n })))
        send(ledger.balance())
      }
      return ledger.answers({ ...changesOf(ledger), 'GET /v1/events': answer })
    },
  },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'credit-history', 'ready')
    bookMore()
    await inside(canvasElement, '.newer')
  },
}

/** Why the balance is not what it was on the day on which credits were bought. */
export const Waterfall: Story = {
  ...ThisPeriod,
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'credit-history', 'ready')
    ;(await inside(canvasElement, '.ask')).click()
    await inside(canvasElement, '.waterfall')
    const since = (await inside(canvasElement, '.why [type="date"]')) as HTMLInputElement
    since.value = '2026-11-08'
    since.dispatchEvent(new Event('change'))
    await inside(canvasElement, '.waterfall li:nth-child(5)')
  },
}
export const WaterfallBeforeTheAccount: Story = {
  ...Waterfall,
  args: { backend: keeping(undefined, { 'GET /v1/balance/changes': problem('invalid_request') }) },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'credit-history', 'ready')
    ;(await inside(canvasElement, '.ask')).click()
    await inside(canvasElement, '.why [part="error"]')
  },
}

export const Arabic: Story = { ...Opened, globals: { lang: 'ar' } }
export const ArabicWaterfall: Story = { ...Waterfall, globals: { lang: 'ar' } }
export const Dark: Story = { ...Opened, globals: { theme: 'dark' } }
export const Narrow: Story = { ...Opened, ...narrowHistory }
