import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { CreditsError } from '../src/client/credits-error.js'
import '../src/define/credit-alerts.js'
import {
  defaultAlertRules,
  limitAlertRules,
  manyAlertRules,
  noticesOn,
  someAlertRules,
} from '../test/support/alerts.js'
import { aBalance } from '../test/support/balances.js'
import { inTurn, json, never, problem, status } from '../test/support/fake-api.js'
import {
  answering,
  inside,
  keepingRules,
  opened,
  READ,
  retype,
  said,
  SAVE,
} from './alert-rules-backends.js'
import type { Backend } from './balance-states.js'
import { narrow } from './narrow.js'
import { page } from './page.js'
import { until } from './until.js'

interface Args {
  backend: Backend
}

export default {
  title: 'Elements/credit-alerts/rules',
  component: 'credit-alerts',
  args: { backend: keepingRules() },
  argTypes: { backend: { table: { disable: true } } },
  render: ({ backend }) => page(backend(), html`<credit-alerts rules></credit-alerts>`),
  play: ({ canvasElement }) => opened(canvasElement),
} satisfies Meta<Args>

type Story = StoryObj<Args>

export const Closed: Story = {
  play: ({ canvasElement }) => until(canvasElement, 'credit-alerts', 'rules'),
}

/** Their room is kept for who may manage. */
export const Loading: Story = {
  args: { backend: answering(never) },
  play: ({ canvasElement }) => until(canvasElement, 'credit-alerts', 'rules-loading'),
}

export const BelowNotices: Story = {
  ...Closed,
  args: {
    backend: keepingRules(undefined, {
      'GET /v1/alerts': json({
        alerts: noticesOn(aBalance({ monthly: 30, purchased: 12 }), ['low_credits', 'expiring']),
        ...{ timeZone: 'America/New_York', asOf: '2026-11-23T09:30:00.000Z' },
      }),
    }),
  },
}

export const NeverSaved: Story = { args: { backend: keepingRules(defaultAlertRules()) } }
export const Open: Story = {}
export const Many: Story = { args: { backend: keepingRules(manyAlertRules()) } }
const none = someAlertRules({ rules: [], emails: [] })
export const None: Story = { args: { backend: keepingRules(none) } }

/** Of what members may use, and of what one feature uses. */
export const OfLimits: Story = { args: { backend: keepingRules(limitAlertRules()) } }

/** A rule that nobody is told of, and one that goes to no address. */
export const TellsNobody: Story = {
  args: {
    backend: keepingRules(
      someAlertRules({
        rules: someAlertRules().rules.map((rule, n) => ({ ...rule, tell: n ? ['email'] : [] })),
        emails: [],
      }),
    ),
  },
}

export const Unsaved: Story = {
  play: async ({ canvasElement }) => {
    await opened(canvasElement)
    retype(canvasElement, 'low_threshold', '80')
    await until(canvasElement, 'credit-alerts', 'unsaved')
  },
}

const saving = (backend: Backend, selector: string, words: RegExp): Story => ({
  args: { backend },
  play: async ({ canvasElement }) => {
    await opened(canvasElement)
    retype(canvasElement, 'low_threshold', '80')
    inside(canvasElement, '#save').click()
    await said(canvasElement, selector, words)
  },
})

export const Saved = saving(keepingRules(), 'footer', /Saved/)
export const Saving = saving(keepingRules(undefined, { [SAVE]: never }), '#save', /Saving/)
export const NotSaved = saving(
  keepingRules(undefined, { [SAVE]: status(404) }),
  'form > [part="error"]',
  /not saved/,
)

export const Offline = saving(
  keepingRules(undefined, {
    [SAVE]: () => Promise.reject(new CreditsError('offline', 'No network.')),
  }),
  'form > [part="error"]',
  /you are offline/,
)

export const Refused = saving(
  keepingRules(undefined, {
    [SAVE]: problem('invalid_request', {
      fields: [{ path: 'emails.0', message: 'does not take mail' }],
    }),
  }),
  '#summary',
  /Address \d: this was not accepted/,
)

export const Mistakes: Story = {
  args: { backend: keepingRules(defaultAlertRules()) },
  play: async ({ canvasElement }) => {
    await opened(canvasElement)
    retype(canvasElement, 'low_threshold', '')
    retype(canvasElement, 'expiring_threshold', '365')
    inside(canvasElement, '#add-email').click()
    await said(canvasElement, '.email', /Remove|إزالة/)
    retype(canvasElement, inside(canvasElement, '.email input').id, 'office at practice')
    inside(canvasElement, '#save').click()
    await said(canvasElement, '#summary', /3/)
  },
}

const [low, expiring] = someAlertRules().rules
const theirs = someAlertRules({
  version: 3,
  rules: [
    { ...low!, threshold: 100, severity: 'critical' },
    { ...expiring!, id: 'expiring-early', threshold: 30 },
  ],
  emails: ['office@northgate.example', 'billing@northgate.example'],
})

export const ChangedMeanwhile: Story = {
  args: {
    backend: () => ({
      ...keepingRules()(),
      [READ]: inTurn(json(someAlertRules()), json(theirs)),
      [SAVE]: problem('changed_meanwhile'),
    }),
  },
  play: async ({ canvasElement }) => {
    await opened(canvasElement)
    retype(canvasElement, 'low_threshold', '80')
    inside(canvasElement, '#save').click()
    await said(canvasElement, '#conflict', /, now: |، والآن: /)
  },
}

/** Nothing of it is seen. */
export const NotAllowed: Story = {
  args: { backend: answering(problem('forbidden')) },
  play: ({ canvasElement }) => until(canvasElement, 'credit-alerts', 'empty'),
}

export const Failed: Story = {
  args: { backend: answering(status(404)) },
  play: ({ canvasElement }) => until(canvasElement, 'credit-alerts', 'rules'),
}

export const Stale: Story = {
  args: { backend: () => answering(inTurn(json(someAlertRules()), status(404)))() },
  play: async ({ canvasElement }) => {
    await opened(canvasElement)
    canvasElement.querySelector('credit-alerts')!.refresh()
    await said(canvasElement, '.notice', /could not be refreshed/)
  },
}

export const Arabic: Story = {
  args: { backend: keepingRules(defaultAlertRules()) },
  globals: { lang: 'ar' },
}
export const ArabicMistakes: Story = { ...Mistakes, globals: { lang: 'ar' } }
export const ArabicConflict: Story = { ...ChangedMeanwhile, globals: { lang: 'ar' } }
export const Dark: Story = { ...Mistakes, globals: { theme: 'dark' } }

export const Narrow: Story = { ...Mistakes, ...narrow }
export const NarrowConflict: Story = { ...ChangedMeanwhile, ...narrow }
