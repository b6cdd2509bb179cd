import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../src/define/recharge-settings.js'
import type { Recharge } from '../src/contract/recharge.js'
import { inTurn, json, never, problem, status, unreachable } from '../test/support/fake-api.js'
import { fakeTill } from '../test/support/fake-till.js'
import { aRecharge, aRechargeRule } from '../test/support/recharge.js'
import type { Backend } from './balance-states.js'
import { narrow } from './narrow.js'
import { page } from './page.js'
import {
  formed,
  inside,
  keeping,
  only,
  READ,
  retype,
  said,
  SAVE,
  unfinished,
} from './recharge-backends.js'
import { repricing } from './purchase-states.js'
import { rechargeStates } from './recharge-states.js'
import { until } from './until.js'

interface Args {
  backend: Backend
}

export default {
  title: 'Elements/recharge-settings',
  component: 'recharge-settings',
  tags: ['autodocs'],
  args: { backend: keeping() },
  argTypes: { backend: { table: { disable: true } } },
  render: ({ backend }) =>
    page(backend(), html`<recharge-settings .loadTill=${fakeTill().load}></recharge-settings>`),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const reaching = (backend: Backend, state = 'ready'): Story => ({
  args: { backend },
  play: ({ canvasElement }) => until(canvasElement, 'recharge-settings', state),
})

const standing = (changes: Partial<Recharge>): Story => reaching(keeping(changes))

export const Armed = standing(rechargeStates.armed)
export const NeverSet = standing(rechargeStates.neverSet)
export const Off = standing(rechargeStates.off)
export const OffBySystem = standing(rechargeStates.offBySystem)
export const Paused = standing(rechargeStates.paused)
export const Charging = standing(rechargeStates.charging)
export const Capped = standing(rechargeStates.capped)
export const BackingOff = standing(rechargeStates.backingOff)
export const NotSubscribed = standing(rechargeStates.notSubscribed)
export const NoCard = standing(rechargeStates.noCard)
export const CardExpiresSoon = standing(rechargeStates.cardExpiresSoon)
export const PriceMoved = standing(rechargeStates.priceMoved)
export const PaymentsUnavailable = reaching(
  keeping({}, { 'GET /v1/bundles': problem('payments_unavailable') }),
)

export const Declined = reaching(unfinished({}, rechargeStates.backingOff))
export const Suspended = reaching(unfinished({}, rechargeStates.suspended))
export const ActionRequired = reaching(
  unfinished({ state: 'requires_action', declineCode: null }, rechargeStates.actionRequired),
)

export const Warnings: Story = {
  play: async ({ canvasElement }) => {
    await formed(canvasElement)
    retype(canvasElement, 'threshold', '600')
    retype(canvasElement, 'cap', '20')
    await said(canvasElement, '#amount-notes', /do not lift/)
  },
}

export const ThresholdSmall = standing(rechargeStates.thresholdSmall)

const pressing =
  (words: RegExp, selector: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await formed(canvasElement)
    retype(canvasElement, 'threshold', '400')
    inside(canvasElement, '#save').click()
    await said(canvasElement, selector, words)
  }

export const AsksBeforeCharging: Story = { play: pressing(/charges your card now/, 'dialog') }
export const Saved: Story = {
  args: { backend: keeping({ available: 520 }) },
  play: pressing(/Saved/, 'footer'),
}
export const NotSaved: Story = {
  args: { backend: keeping({}, { [SAVE]: status(404) }) },
  play: pressing(/not saved/, 'form [part="error"]'),
}
export const PriceChanged: Story = {
  args: {
    backend: () => {
      const answers = keeping()()
      return { ...answers, ...repricing(SAVE, answers) }
    },
  },
  play: pressing(/price has changed from \$53\.55 to \$59\.50/, '#price-changed'),
}

export const FieldsWrong: Story = {
  play: async ({ canvasElement }) => {
    await formed(canvasElement)
    retype(canvasElement, 'threshold', 'many')
    retype(canvasElement, 'cap', '1.000')
    retype(canvasElement, 'times', '0')
    inside(canvasElement, '#save').click()
    await said(canvasElement, '#summary', /3 fields/)
  },
}

const theirs = aRecharge({ version: 4, rule: aRechargeRule({ threshold: 80, maxPerPeriod: 2 }) })

export const ChangedMeanwhile: Story = {
  args: {
    backend: () =>
      keeping(
        {},
        { [READ]: inTurn(json(aRecharge()), json(theirs)), [SAVE]: problem('changed_meanwhile') },
      )(),
  },
  play: pressing(/Somebody else/, '#conflict'),
}

export const Rehearsed: Story = {
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'recharge-settings', 'ready')
    await said(canvasElement, '#amount', /53[.,]55/)
    inside(canvasElement, '#try').click()
    await said(canvasElement, '#rehearsed', /once/)
  },
}

export const Loading = reaching(only(never), 'loading')
export const Failed = reaching(only(status(404)), 'failed')
export const NotAllowed = reaching(only(problem('forbidden')), 'denied')

export const Stale: Story = {
  args: { backend: () => only(inTurn(json(aRecharge()), unreachable))() },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'recharge-settings', 'ready')
    canvasElement.querySelector('recharge-settings')!.refresh()
    await until(canvasElement, 'recharge-settings', 'stale')
  },
}

export const NotConfigured: Story = {
  render: () => html`<recharge-settings></recharge-settings>`,
  play: ({ canvasElement }) => until(canvasElement, 'recharge-settings', 'not-configured'),
}

export const Arabic: Story = { ...Armed, globals: { lang: 'ar' } }
export const ArabicDeclined: Story = { ...Declined, globals: { lang: 'ar' } }
export const Dark: Story = { ...Suspended, globals: { theme: 'dark' } }
export const Narrow: Story = { ...Rehearsed, ...narrow }
