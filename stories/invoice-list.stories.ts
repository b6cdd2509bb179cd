import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/invoice-list.js'
import {
  type Answer,
  type Answers,
  inTurn,
  json,
  never,
  problem,
  status,
} from '../test/support/fake-api.js'
import {
  allKinds,
  anAccount,
  answeringInvoices,
  aPdf,
  invoicesDownFrom,
} from '../test/support/invoices.js'
import type { Backend } from './balance-states.js'
import { narrow } from './narrow.js'
import { page } from './page.js'
import { inWords, until } from './until.js'

interface Args {
  linkHosts: string
  backend: Backend
}

const over =
  (list: Answer, more: Answers = {}): Backend =>
  () => ({
    'GET /v1/account': json(anAccount()),
    'GET /v1/invoices': list,
    'GET /v1/invoices/:invoice/pdf': aPdf,
    'GET /v1/credit-notes/:creditNote/pdf': aPdf,
    ...more,
  })

const having = (list = allKinds(), more: Answers = {}): Backend =>
  over(
    answeringInvoices(() => list),
    more,
  )

export default {
  title: 'Elements/invoice-list',
  component: 'invoice-list',
  tags: ['autodocs'],
  args: { linkHosts: 'invoice.stripe.com', backend: having() },
  argTypes: { backend: { table: { disable: true } } },
  render: ({ backend, linkHosts }) =>
    page(
      backend(),
      html`<invoice-list link-hosts=${linkHosts}>
        <a slot="action" href="#buy">Buy credits</a>
      </invoice-list>`,
    ),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const reaching = (backend: Backend, state = 'ready'): Story => ({
  args: { backend },
  play: ({ canvasElement }) => until(canvasElement, 'invoice-list', state),
})

const inside = (canvas: HTMLElement, selector: string): HTMLElement =>
  canvas.querySelector('invoice-list')!.shadowRoot!.querySelector<HTMLElement>(selector)!

const downloading = (answer: Answer, words: RegExp): Story => ({
  args: { backend: having(allKinds(), { 'GET /v1/invoices/:invoice/pdf': answer }) },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'invoice-list', 'ready')
    inside(canvasElement, '#invoice-inv_VP_2026_0008 button').click()
    await waitFor(() => expect(inside(canvasElement, 'tbody')).toHaveTextContent(inWords(words)))
  },
})

/** As far as half of it. */
const halfAFile: Answer = () =>
  new Response(
    new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode('%PDF-1.7\n')),
    }),
    { headers: { 'content-type': 'application/pdf', 'content-length': '18' } },
  )

export const Ready = reaching(having())
/** One that went back in part, of which a part came back; and one that went back whole. */
export const CreditNotes = reaching(having(allKinds().filter(({ refunded }) => refunded > 0)))
export const ManyPages = reaching(having(invoicesDownFrom(45)))
export const Empty = reaching(having([]), 'empty')

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'invoice-list', 'ready')
    const search = inside(canvasElement, '#search') as HTMLInputElement
    search.value = '1999'
    search.dispatchEvent(new InputEvent('input'))
    await until(canvasElement, 'invoice-list', 'empty')
  },
}

export const Downloading = downloading(halfAFile, /Downloading 50%/)
export const NotDownloaded = downloading(status(404), /not downloaded/)

export const MoreFailed: Story = {
  args: {
    backend: () =>
      over(
        inTurn(
          answeringInvoices(() => invoicesDownFrom(45)),
          status(404),
        ),
      )(),
  },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'invoice-list', 'ready')
    inside(canvasElement, '#more').click()
    await waitFor(() => expect(inside(canvasElement, '[part="error"]')).not.toBeNull())
  },
}

export const Stale: Story = {
  args: { backend: () => over(inTurn(answeringInvoices(allKinds), status(404)))() },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'invoice-list', 'ready')
    canvasElement.querySelector('invoice-list')!.refresh()
    await until(canvasElement, 'invoice-list', 'stale')
  },
}

export const Loading = reaching(over(never), 'loading')
export const Failed = reaching(over(status(404)), 'failed')
export const SignedOut = reaching(over(problem('unauthorized')), 'denied')
export const NotAllowed = reaching(over(problem('forbidden')), 'denied')

export const NotConfigured: Story = {
  render: () => html`<invoice-list></invoice-list>`,
  play: ({ canvasElement }) => until(canvasElement, 'invoice-list', 'not-configured'),
}

export const Arabic: Story = { ...Ready, globals: { lang: 'ar' } }
export const Dark: Story = { ...Ready, globals: { theme: 'dark' } }

export const Narrow: Story = { ...Ready, ...narrow }

export const NarrowArabic: Story = { ...Narrow, globals: { lang: 'ar' } }
