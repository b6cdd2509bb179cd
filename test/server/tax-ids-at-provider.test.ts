import { beforeAll, describe, expect, it } from 'vitest'
import type Stripe from 'stripe'
import type { BillingDetails, TaxIdState } from '@virtual-practice/credits/contract'
import { tellTaxIds } from '../../demo/server/services/tell-tax-ids.js'
import { billingDetails } from '../support/buying-practice.js'
import type { ServerCaller } from '../support/server-caller.js'
import { STRIPE_SECRET } from '../support/stripe-events.js'
import { useTill } from '../support/till.js'

const { double, server, stripe } = await useTill()
const { control } = double
const GERMAN = { type: 'eu_vat', value: 'DE136695976' }
const OTHER = { type: 'eu_vat', value: 'DE129273398' }
const AMERICAN = { type: 'us_ein', value: '91-1144442' }

beforeAll(() => {
  control.webhooks.endpoint = { url: `${server.url}/v1/stripe/webhooks`, secret: STRIPE_SECRET }
})

const read = async (practice: ServerCaller): Promise<BillingDetails> =>
  (await practice.call<BillingDetails>('readBillingDetails')).body

const save = async (practice: ServerCaller, changes: object): Promise<BillingDetails> => {
  const { version } = await read(practice)
  const body = billingDetails({ version, ...changes })
  return (await practice.call<BillingDetails>('saveBillingDetails', { body })).body
}

const stateOf = async (practice: ServerCaller): Promise<TaxIdState | undefined> =>
  (await read(practice)).taxId?.state

/** Those that the provider has of an account. */
async function atProvider({ account }: ServerCaller): Promise<Stripe.TaxId[]> {
  const customers = [...control.state.customers.values()]
  const whose = customers.find(({ metadata }) => metadata.credits_account === account)
  return whose ? (await stripe.customers.listTaxIds(whose.id)).data : []
}

/** What waited to be tried or asked again has waited long enough. */
const waited = ({ account }: ServerCaller): Promise<unknown> =>
  server.query("update credits.provider_tax_ids set not_before = '-infinity' where account = $1", [
    account,
  ])

const decide = async (value: string, status: Parameters<typeof control.decideTaxId>[1]) => {
  control.decideTaxId(value, status)
  await control.webhooks.settled()
  control.state.taxVerdicts.delete(value)
}

describe('a tax ID that is saved', () => {
  it('is made at the provider, for the account’s customer, and is pending', async () => {
    const practice = server.fresh()
    expect((await save(practice, { taxId: GERMAN })).taxId).toEqual({ ...GERMAN, state: 'pending' })
    expect(await atProvider(practice)).toMatchObject([GERMAN])
  })

  it.each([
    ['verified', 'verified'],
    ['unverified', 'rejected'],
    ['unavailable', 'unverified'],
  ] as const)('is, when Stripe says %s, told as %s: by its event', async (said, shown) => {
    const practice = server.fresh()
    const { version } = await save(practice, { taxId: GERMAN })
    await decide(GERMAN.value, said)
    expect(await read(practice)).toMatchObject({ version, taxId: { ...GERMAN, state: shown } })
  })

  it('is asked about when the event is lost', async () => {
    const practice = server.fresh()
    await save(practice, { taxId: GERMAN })
    control.webhooks.weather.lose = true
    await decide(GERMAN.value, 'verified')
    control.webhooks.weather.lose = false
    expect(await stateOf(practice)).toBe('pending')
    await waited(practice)
    await tellTaxIds(server.backend.practice, {})
    expect(await stateOf(practice)).toBe('verified')
  })

  it('is unverified when Stripe asks no register about its type', async () => {
    const practice = server.fresh()
    const address = { ...billingDetails().address, country: 'US' }
    await save(practice, { address, taxId: AMERICAN })
    await control.webhooks.settled()
    await waited(practice)
    await tellTaxIds(server.backend.practice, {})
    expect(await stateOf(practice)).toBe('unverified')
  })

  it('keeps its state and stays the same one when something else is saved', async () => {
    const practice = server.fresh()
    await save(practice, { taxId: GERMAN })
    await decide(GERMAN.value, 'verified')
    const [before] = await atProvider(practice)
    expect((await save(practice, { company: 'Other Ltd', taxId: GERMAN })).taxId?.state).toBe(
      'verified',
    )
    expect((await atProvider(practice)).map(({ id }) => id)).toEqual([before!.id])
  })

  it('takes the place of the one before, which is deleted there and heard of no more', async () => {
    const practice = server.fresh()
    await save(practice, { taxId: GERMAN })
    await save(practice, { taxId: OTHER })
    expect(await atProvider(practice)).toMatchObject([OTHER])
    await decide(GERMAN.value, 'verified')
    expect(await stateOf(practice)).toBe('pending')
    await save(practice, { taxId: null })
    expect(await atProvider(practice)).toEqual([])
  })

  it.each(['unavailable', 'cut_before', 'cut_after'] as const)(
    'is saved while the provider does not answer, and made there once, later: %s',
    async (fault) => {
      const practice = server.fresh()
      await save(practice, { taxId: OTHER })
      control.fail(fault, 'POST', '/v1/customers', 3)
      expect((await save(practice, { taxId: GERMAN })).taxId?.state).toBe('unverified')
      control.faults.splice(0)
      await waited(practice)
      await tellTaxIds(server.backend.practice, {})
      expect(await atProvider(practice)).toMatchObject([GERMAN])
      expect(await stateOf(practice)).toBe('pending')
    },
    20_000,
  )

  it('that was dropped while nobody knew whether it was made is taken away all the same', async () => {
    const practice = server.fresh()
    await save(practice, { taxId: OTHER })
    control.fail('cut_after', 'POST', '/v1/customers', 3)
    await save(practice, { taxId: GERMAN })
    control.faults.splice(0)
    await save(practice, { taxId: OTHER })
    await waited(practice)
    await tellTaxIds(server.backend.practice, {})
    expect(await atProvider(practice)).toMatchObject([OTHER])
  }, 20_000)
})
