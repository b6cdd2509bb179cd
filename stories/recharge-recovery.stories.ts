import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/credits-provider.js'
import '../src/define/recharge-recovery.js'
import {
  type Answers,
  inTurn,
  json,
  never,
  problem,
  status,
  unreachable,
} from '../test/support/fake-api.js'
import { fakeTill, type FakeTillAnswers } from '../test/support/fake-till.js'
import {
  aRecoveryResult,
  FOLLOW_LINK,
  linkClient,
  linked,
  READ_LINK,
} from '../test/support/recoveries.js'
import { inWords, until } from './until.js'

interface Args {
  backend: () => Answers
  till: FakeTillAnswers
}

export default {
  title: 'Elements/recharge-recovery',
  component: 'recharge-recovery',
  tags: ['autodocs'],
  args: { backend: () => linked(), till: {} },
  argTypes: { backend: { table: { disable: true } }, till: { table: { disable: true } } },
  render: ({ backend, till }) =>
    html`<credits-provider .client=${linkClient(backend())}>
      <recharge-recovery .loadTill=${fakeTill(till).load}></recharge-recovery>
    </credits-provider>`,
} satisfies Meta<Args>

type Story = StoryObj<Args>

const reaching = (state: string, backend: Args['backend']): Story => ({
  args: { backend },
  play: ({ canvasElement }) => until(canvasElement, 'recharge-recovery', state),
})

const inside = (canvas: HTMLElement): ShadowRoot =>
  canvas.querySelector('recharge-recovery')!.shadowRoot!

/** Waits until it can be pressed, and presses it. */
async function pressMain(canvas: HTMLElement): Promise<void> {
  const main = (): HTMLButtonElement | null =>
    inside(canvas).querySelector<HTMLButtonElement>('.main[aria-disabled="false"]')
  await waitFor(() => expect(main()).not.toBeNull())
  main()!.click()
}

const paid = (till: FakeTillAnswers, words: RegExp, backend: Args['backend']): Story => ({
  args: { till, backend },
  play: async ({ canvasElement }) => {
    await pressMain(canvasElement)
    await waitFor(() =>
      expect(inside(canvasElement).querySelector('[part="card"]')).toHaveTextContent(
        inWords(words),
      ),
    )
  },
})

/** It stands so once the person has paid. */
const endingWith =
  (state: 'succeeded' | 'processing'): Args['backend'] =>
  () => {
    const open = json(aRecoveryResult())
    return linked({}, { [FOLLOW_LINK]: inTurn(open, open, json(aRecoveryResult({ state }))) })
  }

const ASKING = { state: 'requires_action', declineCode: 'authentication_required' } as const

export const Loading = reaching('loading', () => linked({}, { [READ_LINK]: never }))
export const Opening = reaching('opening', () => linked({}, { [FOLLOW_LINK]: never }))
export const ToPay = reaching('pay', () => linked())
export const Arabic: Story = { ...ToPay, globals: { lang: 'ar' } }
export const BankAsks = reaching('pay', () => linked(ASKING))
export const Paying = paid({ outcomes: [new Promise(() => {})] }, /Paying/, () => linked())
export const Authenticating = paid(
  {
    outcomes: [
      ({ onAuthenticate }) => {
        onAuthenticate()
        return new Promise(() => {})
      },
    ],
  },
  /Your bank asks you to confirm this payment/,
  () => linked(),
)
export const DeclinedAgain = paid(
  { outcomes: [{ kind: 'declined', code: 'expired_card' }] },
  /This card has expired/,
  () => linked(),
)
export const Processing = paid({}, /being processed/, endingWith('processing'))
export const Done = paid({}, /Credits added/, endingWith('succeeded'))
export const NobodyKnows = paid({}, /We do not know yet/, () => {
  const open = json(aRecoveryResult())
  return linked({}, { [FOLLOW_LINK]: inTurn(open, open, problem('not_found')) })
})
export const PaidAlready = reaching('done', () => linked({ state: 'succeeded' }))
export const TriedMeanwhile = reaching('processing', () => linked({ state: 'preparing' }))
export const Closed = reaching('ended', () => linked({ state: 'canceled' }))
export const LinkOver: Story = reaching('denied', () =>
  linked({}, { [READ_LINK]: problem('unauthorized') }),
)
export const NotOpened: Story = {
  args: { backend: () => linked({}, { [FOLLOW_LINK]: problem('not_found') }) },
  play: ({ canvasElement }) =>
    waitFor(() =>
      expect(inside(canvasElement).querySelector('[part="card"]')).toHaveTextContent(
        inWords(/could not be opened/),
      ),
    ),
}
export const FormFailed: Story = {
  args: { till: { opening: () => Promise.reject(new Error('blocked')) } },
  play: ({ canvasElement }) =>
    waitFor(() =>
      expect(inside(canvasElement).querySelector('[part="error"]')).toHaveTextContent(
        inWords(/form could not be loaded/),
      ),
    ),
}
export const Failed = reaching('failed', () => linked({}, { [READ_LINK]: status(500) }))
export const Offline = reaching('failed', () => linked({}, { [READ_LINK]: unreachable }))
export const NotConfigured: Story = {
  render: () => html`<recharge-recovery></recharge-recovery>`,
  play: ({ canvasElement }) => until(canvasElement, 'recharge-recovery', 'not-configured'),
}
