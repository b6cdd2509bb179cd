import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/credit-requests.js'
import {
  adminsAnswers,
  ANSWER,
  answered,
  aRequest,
  aUse,
  LIMITS,
  memberNames,
  membersAnswers,
  REQUESTS,
  SAVE,
  someLimits,
  someRequests,
} from '../test/support/credit-requests.js'
import { type Answer, inTurn, json, never, problem, status } from '../test/support/fake-api.js'
import type { Backend } from './balance-states.js'
import { narrow } from './narrow.js'
import { page } from './page.js'
import { until } from './until.js'

interface Args {
  backend: Backend
}

export default {
  title: 'Elements/credit-requests',
  component: 'credit-requests',
  tags: ['autodocs'],
  args: { backend: () => adminsAnswers() },
  argTypes: { backend: { table: { disable: true } } },
  render: ({ backend }) =>
    page(
      backend(),
      html`<credit-requests feature="ai-scribe" minutes="45" .memberNames=${memberNames}>
      </credit-requests>`,
    ),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const reaching = (backend: Backend, state = 'ready'): Story => ({
  args: { backend },
  play: ({ canvasElement }) => until(canvasElement, 'credit-requests', state),
})
const answering =
  (answer: Answer): Backend =>
  () =>
    adminsAnswers({ [REQUESTS]: answer })

const inside = (canvas: HTMLElement, selector: string): HTMLElement =>
  canvas.querySelector('credit-requests')!.shadowRoot!.querySelector<HTMLElement>(selector)!

export const AdminHasRequests = reaching(() =>
  adminsAnswers({}, [
    aRequest(),
    aRequest({ id: 'rq_2', member: 'dr-lee', minutes: null, credits: 200, feature: null }),
  ]),
)
export const NobodyWaits = reaching(() => adminsAnswers({}, []))
const free = { limit: null, available: null }

export const WithoutAnyLimits = reaching(() =>
  adminsAnswers({
    [REQUESTS]: json(someRequests({ members: [aUse(free)] })),
    [LIMITS]: json(
      someLimits({
        ...{ version: 0, defaultCreditsPerPeriod: null, limits: [] },
        members: [
          aUse({ ...free, member: 'dr-lee', used: 12 }),
          aUse(free),
          aUse({ ...free, member: 'ms-adeyemi', used: 0 }),
        ],
      }),
    ),
  }),
)
export const MemberMayAsk = reaching(() => membersAnswers())
export const MemberWaits = reaching(() => membersAnswers({}, [aRequest()]))
export const MemberWasGranted = reaching(() =>
  membersAnswers({
    [REQUESTS]: json(
      someRequests({
        requests: [answered({ limit: 120 })],
        members: [aUse({ limit: 120, available: 45 })],
        mayAnswer: false,
      }),
    ),
  }),
)
export const MemberWasDeclined = reaching(() =>
  membersAnswers({}, [answered({ state: 'declined' })]),
)

export const NotAnswered: Story = {
  args: { backend: () => adminsAnswers({ [ANSWER]: problem('forbidden') }) },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'credit-requests', 'ready')
    inside(canvasElement, 'li .solid').click()
  },
}

async function saveLimit(canvas: HTMLElement): Promise<void> {
  await until(canvas, 'credit-requests', 'ready')
  const input = inside(canvas, '.limit input') as HTMLInputElement
  input.value = '60'
  input.dispatchEvent(new Event('input', { bubbles: true }))
  inside(canvas, 'form button').click()
}

export const LimitsSaved: Story = {
  play: async ({ canvasElement }) => {
    await saveLimit(canvasElement)
    await waitFor(() => expect(inside(canvasElement, 'form [part="status"]')).toBeVisible())
  },
}

export const ChangedMeanwhile: Story = {
  args: { backend: () => adminsAnswers({ [SAVE]: problem('changed_meanwhile') }) },
  play: ({ canvasElement }) => saveLimit(canvasElement),
}

export const Loading = reaching(answering(never), 'loading')
export const Failed = reaching(answering(status(404)), 'failed')
export const SignedOut = reaching(answering(problem('unauthorized')), 'denied')
export const NotAllowed = reaching(answering(problem('forbidden')), 'denied')

export const Stale: Story = {
  args: { backend: () => answering(inTurn(json(someRequests()), status(404)))() },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'credit-requests', 'ready')
    canvasElement.querySelector('credit-requests')!.refresh()
    await until(canvasElement, 'credit-requests', 'stale')
  },
}

export const NotConfigured: Story = {
  render: () => html`<credit-requests></credit-requests>`,
  play: ({ canvasElement }) => until(canvasElement, 'credit-requests', 'not-configured'),
}

export const Arabic: Story = { ...AdminHasRequests, globals: { lang: 'ar' } }
export const MemberInArabic: Story = { ...MemberWaits, globals: { lang: 'ar' } }
export const Dark: Story = { ...AdminHasRequests, globals: { theme: 'dark' } }

export const Narrow: Story = { ...AdminHasRequests, ...narrow }
