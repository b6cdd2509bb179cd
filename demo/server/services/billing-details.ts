import type { BillingDetails, BillingDetailsInput } from '@virtual-practice/credits/contract'
import type { KeptBillingDetails } from '../ledger/command-answers.js'
import { PAPER_LANGUAGES } from '../papers/paper-words.js'
import { invalidField } from '../refusal.js'
import { taxIdIn, taxIdTypes } from './tax-ids.js'
import { tellTaxIds } from './tell-tax-ids.js'
import { done, type Order, type Practice } from './use-case.js'

/** Invoices are written in it unless the practice says otherwise. */
const LANGUAGE = 'en'

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** What is kept, with which tax IDs there are. */
const presented = (kept: KeptBillingDetails): BillingDetails => ({
  ...kept,
  language: kept.language ?? LANGUAGE,
  languages: [...PAPER_LANGUAGES],
  taxIdTypes,
})

/** Whom invoices are made out to. Of an account that has not said so: version 0, without a name. */
export async function readBillingDetails(
  { ledger }: Practice,
  account: string,
): Promise<BillingDetails> {
  return presented(await ledger.billingDetails(account))
}

/**
 * Replaces all of it, for invoices that are issued later. A number that has not the form of its kind
 * is refused; whether anybody has it, the provider asks the register. While it does not answer, the
 * details are saved all the same, and a job tells it later. Throws `invalid_request`, `changed_meanwhile`.
 *
 * @param actor who saves
 */
export async function saveBillingDetails(
  practice: Practice,
  { account, key }: Order,
  input: BillingDetailsInput,
  actor: string,
): Promise<{ details: BillingDetails; replayed: boolean }> {
  const { ledger, till } = practice
  const { country } = input.address
  if (COUNTRIES.of(country) === undefined) throw invalidField('address.country', 'is no country')
  const request = {
    ...input,
    language: input.language ?? LANGUAGE,
    taxId: input.taxId && checkedTaxId(country, input.taxId),
    actor,
  }
  const { answer, replayed } = done(
    await ledger.execute(account, { kind: 'save_billing_details', key, request }),
  )
  if (till) await tellTaxIds(practice, { account })
  const now = await ledger.billingDetails(account)
  return { details: presented(now.version === answer.version ? now : answer), replayed }
}

function checkedTaxId(
  country: string,
  given: NonNullable<BillingDetailsInput['taxId']>,
): NonNullable<BillingDetailsInput['taxId']> {
  const found = taxIdIn(country, given)
  if ('message' in found) throw invalidField(`taxId.${found.field}`, found.message)
  return found
}
