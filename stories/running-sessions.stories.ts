import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/running-sessions.js'
import { type Answer, inTurn, json, never, problem, status } from '../test/support/fake-api.js'
import {
  aSession,
  LIST,
  memberNames,
  RELEASE,
  runningOn,
  someRunning,
  twoSessions,
} from '../test/support/running.js'
import type { Backend } from './balance-states.js'
import { narrow } from './narrow.js'
import { page } from './page.js'
import { until } from './until.js'

interface Args {
  backend: Backend
}

export default {
  title: 'Elements/running-sessions',
  component: 'running-sessions',
  tags: ['autodocs'],
  args: { backend: () => runningOn() },
  argTypes: { backend: { table: { disable: true } } },
  render: ({ backend }) =>
    page(backend(), html`<running-sessions .memberNames=${memberNames}></running-sessions>`),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const reaching = (backend: Backend, state = 'ready'): Story => ({
  args: { backend },
  play: ({ canvasElement }) => until(canvasElement, 'running-sessions', state),
})
const answering =
  (answer: Answer): Backend =>
  () =>
    runningOn([], { [LIST]: answer })

const inside = (canvas: HTMLElement, selector: string): HTMLElement =>
  canvas.querySelector('running-sessions')!.shadowRoot!.querySelector<HTMLElement>(selector)!

const asking = async (canvas: HTMLElement): Promise<void> => {
  await until(canvas, 'running-sessions', 'ready')
  inside(canvas, 'li button').click()
  await waitFor(() => expect(inside(canvas, 'dialog')).toHaveAttribute('open'))
}

export const Ready = reaching(() => runningOn())
export const NothingRuns = reaching(() => runningOn([]))
export const OthersMayNotBeEnded = reaching(() => runningOn([aSession(42, { mayRelease: false })]))
export const MoreThanShown = reaching(answering(json(someRunning({ nextCursor: 'next' }))))

export const Asking: Story = {
  // A dialog is over the whole page: on the docs page over every other story too.
  tags: ['!autodocs'],
  play: ({ canvasElement }) => asking(canvasElement),
}

export const NotEnded: Story = {
  ...Asking,
  args: { backend: () => runningOn(twoSessions(), { [RELEASE]: problem('forbidden') }) },
  play: async ({ canvasElement }) => {
    await asking(canvasElement)
    inside(canvasElement, 'dialog .solid').click()
    await waitFor(() => expect(inside(canvasElement, 'dialog [part="error"]')).not.toBeNull())
  },
}

export const Loading = reaching(answering(never), 'loading')
export const Failed = reaching(answering(status(404)), 'failed')
export const SignedOut = reaching(answering(problem('unauthorized')), 'denied')
export const NotAllowed = reaching(answering(problem('forbidden')), 'denied')

export const Stale: Story = {
  args: { backend: () => answering(inTurn(json(someRunning()), status(404)))() },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'running-sessions', 'ready')
    canvasElement.querySelector('running-sessions')!.refresh()
    await until(canvasElement, 'running-sessions', 'stale')
  },
}

export const NotConfigured: Story = {
  render: () => html`<running-sessions></running-sessions>`,
  play: ({ canvasElement }) => until(canvasElement, 'running-sessions', 'not-configured'),
}

export const Arabic: Story = { ...Ready, globals: { lang: 'ar' } }
export const AskingInArabic: Story = { ...Asking, globals: { lang: 'ar' } }
export const Dark: Story = { ...NotEnded, globals: { theme: 'dark' } }

export const Narrow: Story = { ...Ready, ...narrow }
