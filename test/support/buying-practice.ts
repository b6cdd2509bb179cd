import type { BillingDetailsInput } from '@virtual-practice/credits/contract'
import type { ServerCaller } from './server-caller.js'

/** Whom invoices are for, when somebody says so for the first time. */
export const billingDetails = (
  changes: Partial<BillingDetailsInput> = {},
  country = 'DE',
): BillingDetailsInput => ({
  version: 0,
  company: 'Northgate Practice Ltd',
  address: {
    country,
    line1: '1 North Gate',
    line2: null,
    postalCode: '10115',
    city: 'Berlin',
    region: null,
  },
  taxId: null,
  ...changes,
})

/** Says where a practice's invoices go. */
export async function billTo(practice: ServerCaller, country = 'DE'): Promise<void> {
  await practice.open()
  await practice.call('saveBillingDetails', { body: billingDetails({}, country) })
}
