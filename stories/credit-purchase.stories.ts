import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { CreditsError } from '../src/client/credits-error.js'
import '../src/define/credit-purchase.js'
import { type Answers, json, problem, status } from '../test/support/fake-api.js'
import { fakeTill, type FakeTillAnswers } from '../test/support/fake-till.js'
import { aPurchaseResult } from '../test/support/purchases.js'
import { narrow } from './narrow.js'
import { page } from './page.js'
import { asksAnew, pay } from './purchase-plays.js'
import {
  having,
  notAllowed,
  repricing,
  selling,
  withBonus,
  withCards,
  withoutBundles,
  withoutPrice,
} from './purchase-states.js'
import { until } from './until.js'

interface Args {
  bundle: string
  quantity: number
  checkout: 'embedded' | 'redirect'
  'link-hosts': string
  backend: () => Answers
  till: FakeTillAnswers
}

export default {
  title: 'Elements/credit-purchase',
  component: 'credit-purchase',
  tags: ['autodocs'],
  args: {
    bundle: 'credits-500',
    quantity: 1,
    checkout: 'embedded',
    'link-hosts': 'help.credits.test',
    backend: () => selling(),
    till: {},
  },
  argTypes: {
    backend: { table: { disable: true } },
    till: { table: { disable: true } },
    checkout: { control: 'inline-radio', options: ['embedded', 'redirect'] },
  },
  render: ({ backend, till, bundle, quantity, checkout, 'link-hosts': linkHosts }) => {
    // Each story is a browser of its own: what another one has begun is not found here.
    localStorage.clear()
    return page(
      backend(),
      html`<credit-purchase
        bundle=${bundle}
        quantity=${quantity}
        checkout=${checkout}
        link-hosts=${linkHosts}
        .loadTill=${fakeTill(till).load}
      ></credit-purchase>`,
    )
  },
} satisfies Meta<Args>

type Story = StoryObj<Args>

const reaching = (state: string, args: Partial<Args> = {}): Story => ({
  args,
  play: ({ canvasElement }) => until(canvasElement, 'credit-purchase', state),
})

/** Pays, and is over with what comes of it. */
const paying = (state: string, args: Partial<Args> = {}): Story => ({
  args: { backend: () => selling({}, withCards), ...args },
  play: ({ canvasElement }) => pay(canvasElement, state),
})

const never = new Promise<never>(() => {})

export const Choosing = reaching('choosing')
export const WithSavedCards = reaching('choosing', { backend: () => selling({}, withCards) })
export const Several = reaching('choosing', { bundle: 'credits-100', quantity: 3 })
export const WithBonus = reaching('choosing', {
  bundle: 'credits-2000',
  backend: () => selling({ bundles: withBonus() }, withCards),
})
export const WithoutDecimals = reaching('choosing', { backend: () => selling({ currency: 'JPY' }) })
export const Redirect = reaching('choosing', { checkout: 'redirect' })
export const PriceOnItsWay = reaching('choosing', {
  backend: () => selling({}, { ...withCards, ...withoutPrice }),
})
export const PriceFailed = reaching('choosing', {
  backend: () => selling({}, { ...withCards, 'GET /v1/quote': status(404) }),
})
export const CardFormFailed = reaching('choosing', {
  till: { opening: () => Promise.reject(new Error('no frame')) },
})
export const Paying = paying('paying', { till: { outcomes: [never] } })
export const Authenticating = paying('authenticating', {
  till: {
    outcomes: [
      ({ onAuthenticate }) => {
        onAuthenticate()
        return never
      },
    ],
  },
})
export const Declined = paying('declined', {
  till: { outcomes: [{ kind: 'declined', code: 'insufficient_funds' }] },
})
/** What it costs now is there before anything is said to be paid. */
export const PriceChanged: Story = {
  args: {
    backend: () => {
      const shop = selling({}, withCards)
      return { ...shop, ...repricing('POST /v1/purchases', shop) }
    },
  },
  play: async ({ canvasElement }) => {
    await pay(canvasElement, 'choosing')
    await asksAnew(canvasElement, /59.50/)
  },
}
export const Processing = paying('processing', {
  backend: () =>
    selling(
      {},
      {
        ...withCards,
        'POST /v1/purchases/:purchase/follow': json(aPurchaseResult({ state: 'processing' })),
      },
    ),
})
export const NotTold = paying('processing', {
  backend: () =>
    selling({}, { ...withCards, 'POST /v1/purchases/:purchase/follow': problem('forbidden') }),
})
export const Done = paying('done')
export const PaidElsewhere = paying('done', {
  backend: () =>
    selling(
      {},
      { ...withCards, 'POST /v1/purchases': json(aPurchaseResult({ state: 'succeeded' })) },
    ),
})
export const Unfinished = reaching('unfinished', {
  backend: () => selling({}, { ...withCards, ...having({ state: 'open' }) }),
})
export const UnfinishedAtTheBank = reaching('unfinished', {
  backend: () => selling({}, { ...withCards, ...having({ state: 'requires_action' }) }),
})
export const Ended = reaching('ended', {
  backend: () => selling({}, having({ state: 'canceled', cancelReason: 'expired' })),
})
export const NotAllowed = reaching('not-allowed', { backend: () => selling({}, notAllowed) })
export const NoSubscription = reaching('blocked', {
  backend: () => selling({ blocked: 'no_subscription' }),
})
export const PastDue = reaching('blocked', { backend: () => selling({ blocked: 'past_due' }) })
export const BillingDetailsMissing = reaching('blocked', {
  backend: () => selling({ blocked: 'billing_details_required' }),
})
export const PaymentsUnavailable = reaching('blocked', {
  backend: () => selling({ blocked: 'payments_unavailable' }),
})
export const NothingForSale = reaching('ready', { backend: () => selling({ bundles: [] }) })
export const Loading = reaching('loading', { backend: () => selling({}, withoutBundles) })
export const Failed = reaching('failed', {
  backend: () => selling({}, { 'GET /v1/bundles': status(404) }),
})
export const SignedOut = reaching('denied', {
  backend: () => selling({}, { 'GET /v1/bundles': problem('unauthorized') }),
})

export const Offline = reaching('offline', {
  backend: () =>
    selling(
      {},
      {
        'GET /v1/bundles': () => Promise.reject(new CreditsError('offline', 'No network.')),
      },
    ),
})

export const NotConfigured: Story = {
  render: () => html`<credit-purchase></credit-purchase>`,
  play: ({ canvasElement }) => until(canvasElement, 'credit-purchase', 'not-configured'),
}

export const Arabic: Story = { ...WithBonus, globals: { lang: 'ar' } }
export const ArabicDeclined: Story = { ...Declined, globals: { lang: 'ar' } }
export const Dark: Story = { ...WithSavedCards, globals: { theme: 'dark' } }
export const DarkNewCard: Story = { ...Choosing, globals: { theme: 'dark' } }
export const DarkDone: Story = { ...Done, globals: { theme: 'dark' } }

export const Narrow: Story = { ...WithSavedCards, ...narrow }
