import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../src/define/billing-details.js'
import { aBillingDetails, noBillingDetails, withTaxId } from '../test/support/billing-details.js'
import { type Answer, inTurn, json, never, problem, status } from '../test/support/fake-api.js'
import type { Backend } from './balance-states.js'
import { inside, keeping, only, READ, retype, said, SAVE } from './billing-backends.js'
import { narrow } from './narrow.js'
import { page } from './page.js'
import { until } from './until.js'

interface Args {
  readonly: boolean
  backend: Backend
}

export default {
  title: 'Elements/billing-details',
  component: 'billing-details',
  tags: ['autodocs'],
  args: { readonly: false, backend: keeping() },
  argTypes: { backend: { table: { disable: true } } },
  render: ({ backend, readonly }) =>
    page(backend(), html`<billing-details ?readonly=${readonly}></billing-details>`),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const reaching = (backend: Backend, state = 'ready'): Story => ({
  args: { backend },
  play: ({ canvasElement }) => until(canvasElement, 'billing-details', state),
})

export const Ready = reaching(keeping())
export const NeverSaved = reaching(keeping(noBillingDetails()))
export const Pending = reaching(keeping(withTaxId('pending')))
export const Rejected = reaching(keeping(withTaxId('rejected')))
export const Unverified = reaching(keeping(withTaxId('unverified')))

export const UnitedStates = reaching(
  keeping(
    aBillingDetails({
      company: 'Riverside Family Practice LLC',
      address: {
        country: 'US',
        line1: '120 Main Street',
        line2: 'Suite 4',
        postalCode: '97201',
        city: 'Portland',
        region: 'OR',
      },
      taxId: { type: 'us_ein', value: '12-3456789', state: 'unverified' },
    }),
  ),
)

export const SeveralKindsOfTaxId = reaching(
  keeping(
    aBillingDetails({
      company: 'Clinique du Plateau inc.',
      address: {
        country: 'CA',
        line1: '450 avenue du Mont-Royal',
        line2: null,
        postalCode: 'H2J 1W3',
        city: 'Montréal',
        region: 'QC',
      },
      taxId: { type: 'ca_gst_hst', value: '123456789RT0002', state: 'pending' },
    }),
  ),
)

export const Unsaved: Story = {
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'billing-details', 'ready')
    retype(canvasElement, 'city', 'Potsdam')
    await until(canvasElement, 'billing-details', 'unsaved')
  },
}

export const Saved: Story = {
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'billing-details', 'ready')
    retype(canvasElement, 'city', 'Potsdam')
    inside(canvasElement, '#save').click()
    await said(canvasElement, 'footer', /Saved/)
  },
}

const saving = (answer: Answer, selector: string, words: RegExp): Story => ({
  args: { backend: keeping(aBillingDetails(), { [SAVE]: answer }) },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'billing-details', 'ready')
    retype(canvasElement, 'taxValue', 'DE12')
    inside(canvasElement, '#save').click()
    await said(canvasElement, selector, words)
  },
})

export const Saving = saving(never, '#save', /Saving/)
export const NotSaved = saving(status(404), '[part="error"]', /not saved/)

export const Refused = saving(
  problem('invalid_request', {
    fields: [{ path: 'taxId.value', message: 'A USt-IdNr. has nine digits after DE.' }],
  }),
  '#summary',
  /this number is not valid/,
)

export const FieldsMissing: Story = {
  args: { backend: keeping(noBillingDetails()) },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'billing-details', 'ready')
    inside(canvasElement, '#save').click()
    await said(canvasElement, '#summary', /fields need/)
  },
}

const theirs = aBillingDetails({
  version: 4,
  company: 'Praxis am Stadtpark GmbH',
  address: { ...aBillingDetails().address!, line1: 'Parkstraße 14' },
})

export const ChangedMeanwhile: Story = {
  args: {
    backend: () => ({
      [READ]: inTurn(json(aBillingDetails()), json(theirs)),
      [SAVE]: problem('changed_meanwhile'),
    }),
  },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'billing-details', 'ready')
    retype(canvasElement, 'company', 'Praxis am Park MVZ GmbH')
    inside(canvasElement, '#save').click()
    await said(canvasElement, '#conflict', /Somebody else/)
  },
}

export const ReadOnly: Story = {
  args: { readonly: true },
  play: ({ canvasElement }) => until(canvasElement, 'billing-details', 'ready'),
}

export const Loading = reaching(only(never), 'loading')
export const Failed = reaching(only(status(404)), 'failed')
export const NotAllowed = reaching(only(problem('forbidden')), 'denied')

export const Stale: Story = {
  args: { backend: () => only(inTurn(json(aBillingDetails()), status(404)))() },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'billing-details', 'ready')
    canvasElement.querySelector('billing-details')!.refresh()
    await until(canvasElement, 'billing-details', 'stale')
  },
}

export const NotConfigured: Story = {
  render: () => html`<billing-details></billing-details>`,
  play: ({ canvasElement }) => until(canvasElement, 'billing-details', 'not-configured'),
}

export const Arabic: Story = {
  ...reaching(
    keeping(
      aBillingDetails({
        company: 'عيادات النخيل',
        address: {
          country: 'SA',
          line1: 'طريق الملك فهد 100',
          line2: null,
          postalCode: '12211',
          city: 'الرياض',
          region: null,
        },
        taxId: { type: 'sa_vat', value: '300000000000003', state: 'rejected' },
      }),
    ),
  ),
  globals: { lang: 'ar' },
}

export const ArabicConflict: Story = {
  ...ChangedMeanwhile,
  globals: { lang: 'ar' },
  play: async ({ canvasElement }) => {
    await until(canvasElement, 'billing-details', 'ready')
    retype(canvasElement, 'company', 'Praxis am Park MVZ GmbH')
    inside(canvasElement, '#save').click()
    await said(canvasElement, '#conflict', /شخص آخر/)
  },
}

export const Dark: Story = { ...FieldsMissing, globals: { theme: 'dark' } }

export const Narrow: Story = { ...ChangedMeanwhile, ...narrow }
