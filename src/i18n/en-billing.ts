import { enAction } from './en-action.js'
import { enForm } from './en-form.js'
import { enStatus } from './en-status.js'
import { enRival } from './en-rival.js'
import type { Messages } from './messages.js'

export const enBilling: Messages['billing'] = (format) => ({
  ...enStatus,
  ...enForm(format),
  loading: 'Loading billing details',
  failed: 'Billing details could not be loaded.',
  unauthorized: 'Sign in again to see billing details.',
  forbidden: 'You do not have access to billing details.',
  title: 'Billing details',
  later: 'Changes apply to later invoices only.',
  savedOn: (day) => `Last saved on ${day}.`,
  fields: {
    company: 'Company name',
    country: 'Country',
    line1: 'Address',
    line2: 'Address, second line',
    city: 'City',
    taxType: 'Kind of tax ID',
    taxValue: 'Tax ID',
  },
  postalCode: {
    postal: 'Postal code',
    zip: 'ZIP code',
    postcode: 'Postcode',
    pin: 'PIN code',
    eircode: 'Eircode',
  },
  region: {
    state: 'State',
    province: 'Province',
    region: 'Region',
    county: 'County',
    emirate: 'Emirate',
    prefecture: 'Prefecture',
    department: 'Department',
  },
  optional: '(optional)',
  chooseCountry: 'Choose a country',
  example: (text) => `For example ${text}`,
  taxState: {
    unverified: 'Not checked',
    pending: 'Being checked',
    verified: 'Verified',
    rejected: 'Not found',
  },
  taxNote: {
    unverified: 'Its form is right. No register was asked about it.',
    pending: 'The tax office’s register is being asked.',
    verified: 'The tax office’s register knows it.',
    rejected: 'The tax office’s register does not know it. Check the number.',
  },
  taxUnsaved: 'It is checked after you save.',
  missing: (label) => `${label}: fill this in.`,
  saved: 'Saved. Later invoices are made out like this.',
  notSaved: enAction('The details were not saved'),
  conflictTitle: 'Somebody else has changed these details',
  conflictAdvice: 'They were saved while you were editing. Your changes are still here.',
  ...enRival,
  empty: 'empty',
  conflictDone: 'The form has what you chose. It is not saved yet.',
  readOnly: 'You can see these details, and not change them.',
})
