import type Stripe from 'stripe'
import { pageOf, type Route } from '../answer.js'
import { tell } from '../events.js'
import type { Form } from '../form.js'
import { customer, taxId } from '../objects/customer.js'
import { missing } from '../refusal.js'
import { idOf, keep, newId, type State, take, type TaxVerdict } from '../state.js'

const TEXTS = ['description', 'email', 'name', 'phone'] as const
const ADDRESS = ['city', 'country', 'line1', 'line2', 'postal_code', 'state'] as const

export function readAddress(form: Form): Stripe.Address {
  const entries = ADDRESS.map((part) => [part, form.text(part) ?? null] as const)
  const empty = {
    city: null,
    country: null,
    line1: null,
    line2: null,
    postal_code: null,
    state: null,
  }
  return { ...empty, ...Object.fromEntries(entries) }
}

function change(state: State, target: Stripe.Customer, form: Form): void {
  for (const name of TEXTS) if (form.has(name)) target[name] = form.text(name) ?? null
  if (form.isGiven('address')) target.address = readAddress(form.within('address'))
  target.metadata = form.metadata(target.metadata)
  const choice = 'invoice_settings[default_payment_method]'
  if (!form.has(choice)) return
  const id = form.text(choice) ?? null
  if (
    id !== null &&
    idOf(take(state.paymentMethods, id, 'PaymentMethod', choice).customer) !== target.id
  )
    throw missing('PaymentMethod', id, choice)
  target.invoice_settings.default_payment_method = id
}

const one = (state: State, ids: readonly string[]): Stripe.Customer =>
  take(state.customers, ids[0] ?? '', 'customer')

function taxIdOf(state: State, [owner, id = '']: readonly string[]): Stripe.TaxId {
  const found = take(state.taxIds, id, 'tax_id')
  if (found.customer !== owner) throw missing('tax_id', id)
  return found
}

/** Stripe's documented numbers for tests. */
const TEST_NUMBERS: Readonly<Record<string, TaxVerdict>> = {
  '000000000': 'verified',
  '111111111': 'unverified',
  '222222222': 'pending',
}

/** Of other types Stripe asks no register. */
const ASKED = ['au_abn', 'eu_vat', 'gb_vat']

const verdictOn = (state: State, { type, value }: Stripe.TaxId): TaxVerdict | undefined =>
  state.taxVerdicts.get(value) ??
  (ASKED.includes(type) ? TEST_NUMBERS[value.replace(/\D/g, '')] : 'unavailable')

/** A number of which it is already known what it will be found to be is told of at once. */
function verify(state: State, created: Stripe.TaxId): void {
  const verdict = verdictOn(state, created)
  if (verdict === undefined || verdict === 'pending') return
  created.verification = { status: verdict, verified_address: null, verified_name: null }
  tell(state, (frame) => ({
    ...frame,
    type: 'customer.tax_id.updated',
    data: { object: created },
  }))
}

export const customerRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/customers',
    answer: ({ state, form }) => {
      const made = customer(newId('cus'), state.now())
      change(state, made, form)
      keep(state.customers, made)
      tell(state, (frame) => ({ ...frame, type: 'customer.created', data: { object: made } }))
      return made
    },
  },
  {
    method: 'GET',
    path: '/v1/customers',
    answer: ({ state, form }) => {
      const email = form.text('email')
      return pageOf(
        state.customers,
        form,
        '/v1/customers',
        (each) => !email || each.email === email,
      )
    },
  },
  { method: 'GET', path: '/v1/customers/:id', answer: ({ state, ids }) => one(state, ids) },
  {
    method: 'POST',
    path: '/v1/customers/:id',
    answer: ({ state, form, ids }) => {
      const changed = one(state, ids)
      change(state, changed, form)
      tell(state, (frame) => ({ ...frame, type: 'customer.updated', data: { object: changed } }))
      return changed
    },
  },
  {
    method: 'POST',
    path: '/v1/customers/:id/tax_ids',
    answer: ({ state, form, ids }) => {
      const owner = one(state, ids).id
      const order = { customer: owner, type: form.required('type'), value: form.required('value') }
      const made = keep(state.taxIds, taxId(newId('txi'), order, state.now()))
      tell(state, (frame) => ({
        ...frame,
        type: 'customer.tax_id.created',
        data: { object: made },
      }))
      const answer = structuredClone(made)
      verify(state, made)
      return answer
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:id/tax_ids',
    answer: ({ state, form, ids }) => {
      const { id } = one(state, ids)
      const url = `/v1/customers/${id}/tax_ids`
      return pageOf(state.taxIds, form, url, (each) => each.customer === id)
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:id/tax_ids/:id',
    answer: ({ state, ids }) => taxIdOf(state, ids),
  },
  {
    method: 'DELETE',
    path: '/v1/customers/:id/tax_ids/:id',
    answer: ({ state, ids }) => {
      const gone = taxIdOf(state, ids)
      state.taxIds.delete(gone.id)
      tell(state, (frame) => ({
        ...frame,
        type: 'customer.tax_id.deleted',
        data: { object: gone },
      }))
      return { id: gone.id, object: 'tax_id', deleted: true } satisfies Stripe.DeletedTaxId
    },
  },
]
