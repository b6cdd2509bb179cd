import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/payment-methods.js'
import type { PaymentMethods } from '../src/elements/payment-methods.js'
import type { LoadTill } from '../src/payment/till.js'
import { keepingCards, savingTill, someCards } from '../test/support/card-setup.js'
import { type Answer, inTurn, json, never, problem, status } from '../test/support/fake-api.js'
import { aPaymentMethod } from '../test/support/purchases.js'
import type { Backend } from './balance-states.js'
import { narrow } from './narrow.js'
import { page } from './page.js'
import { until } from './until.js'

interface Args {
  readonly: boolean
  backend: Backend
  till: LoadTill
}

const LIST = 'GET /v1/payment-methods'

export default {
  title: 'Elements/payment-methods',
  component: 'payment-methods',
  tags: ['autodocs'],
  args: { readonly: false, backend: () => keepingCards(), till: savingTill().load },
  argTypes: { backend: { table: { disable: true } }, till: { table: { disable: true } } },
  render: ({ backend, readonly, till }) =>
    page(
      backend(),
      html`<payment-methods ?readonly=${readonly} .loadTill=${till}></payment-methods>`,
    ),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const reaching = (backend: Backend, state = 'ready'): Story => ({
  args: { backend },
  play: ({ canvasElement }) => until(canvasElement, 'payment-methods', state),
})
const only =
  (answer: Answer): Backend =>
  () => ({ [LIST]: answer })

const inside = (canvas: HTMLElement, selector: string): HTMLElement =>
  canvas
    .querySelector<PaymentMethods>('payment-methods')!
    .shadowRoot!.querySelector<HTMLElement>(selector)!

/** Ends this month, by the clock of whoever looks. */
const endingSoon = () => {
  const now = new Date()
  const month = { expMonth: now.getMonth() + 1, expYear: now.getFullYear() }
  return [aPaymentMethod({ expiry: 'soon', ...month }), ...someCards().slice(1)]
}

const opening = async (canvas: HTMLElement): Promise<void> => {
  await until(canvas, 'payment-methods', 'ready')
  inside(canvas, '#add').click()
  await until(canvas, 'payment-methods', 'adding')
  await waitFor(() => expect(inside(canvas, '#save')).toHaveAttribute('aria-disabled', 'false'))
}

export const Ready = reaching(() => keepingCards())
export const EndingSoon = reaching(() => keepingCards(endingSoon()))
export const Empty = reaching(() => keepingCards([]))

export const Adding: Story = { play: ({ canvasElement }) => opening(canvasElement) }

export const Declined: Story = {
  args: { till: savingTill({ kind: 'declined', code: 'incorrect_cvc' }).load },
  play: async ({ canvasElement }) => {
    await opening(canvasElement)
    inside(canvasElement, '#save').click()
    await waitFor(() => expect(inside(canvasElement, '[part="error"]')).not.toBeNull())
  },
}

export const FormNotShown: Story = {
  args: { till: () => Promise.reject(new Error('Blocked.')) },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'payment-methods', 'ready')
    inside(canvasElement, '#add').click()
    await waitFor(() => expect(inside(canvasElement, '[part="error"]')).not.toBeNull())
  },
}

export const NotAllowedToAdd: Story = {
  args: {
    backend: () =>
      keepingCards(someCards(), { 'POST /v1/payment-methods/setup': problem('forbidden') }),
  },
  play: FormNotShown.play!,
}

export const Removing: Story = {
  // A dialog is over the whole page: on the docs page over every other story too.
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'payment-methods', 'ready')
    inside(canvasElement, '#card-pm_1 button:last-of-type').click()
    await waitFor(() => expect(inside(canvasElement, 'dialog')).toHaveAttribute('open'))
  },
}

export const ReadOnly: Story = { ...Ready, args: { readonly: true } }
export const Loading = reaching(only(never), 'loading')
export const Failed = reaching(only(status(404)), 'failed')
export const SignedOut = reaching(only(problem('unauthorized')), 'denied')
export const NotAllowed = reaching(only(problem('forbidden')), 'denied')

export const Stale: Story = {
  args: { backend: () => only(inTurn(json({ paymentMethods: someCards() }), status(404)))() },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'payment-methods', 'ready')
    canvasElement.querySelector('payment-methods')!.refresh()
    await until(canvasElement, 'payment-methods', 'stale')
  },
}

export const NotConfigured: Story = {
  render: () => html`<payment-methods></payment-methods>`,
  play: ({ canvasElement }) => until(canvasElement, 'payment-methods', 'not-configured'),
}

export const Arabic: Story = { ...Adding, globals: { lang: 'ar' } }
export const Dark: Story = { ...Declined, globals: { theme: 'dark' } }
export const RemovingInArabic: Story = { ...Removing, globals: { lang: 'ar' } }

export const Narrow: Story = { ...EndingSoon, ...narrow }
