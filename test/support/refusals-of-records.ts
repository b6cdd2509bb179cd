import type { RefusalCase } from './refusal-case.js'
import { billingDetails, billTo } from './buying-practice.js'

const save = (changes: object, country?: string) => ({ body: billingDetails(changes, country) })
const taxId = (type: string, value: string) => ({ taxId: { type, value } })

/** What the papers of buying may be refused. */
export const RECORD_REFUSALS: readonly RefusalCase[] = [
  {
    refusal: 'changed_meanwhile',
    when: 'somebody else has saved',
    route: 'saveBillingDetails',
    given: async (practice) => {
      await billTo(practice)
      return save({})
    },
  },
  {
    refusal: 'invalid_request address.country',
    when: 'nobody knows the country',
    route: 'saveBillingDetails',
    request: save({}, 'XX'),
  },
  {
    refusal: 'invalid_request taxId.type',
    when: 'the country has no such kind',
    route: 'saveBillingDetails',
    request: save(taxId('us_ein', '91-1144442')),
  },
  {
    refusal: 'invalid_request taxId.value',
    when: 'a digit is wrong',
    route: 'saveBillingDetails',
    request: save(taxId('eu_vat', 'DE136695977')),
  },
  {
    refusal: 'not_found',
    when: 'the account has no such card',
    route: 'usePaymentMethod',
    request: { params: { paymentMethod: 'pm_of_nobody' } },
  },
  {
    refusal: 'payments_unavailable',
    when: 'there is no till',
    route: 'setUpPaymentMethod',
  },
  {
    refusal: 'payments_unavailable',
    when: 'there is no till',
    route: 'addPaymentMethod',
  },
]
