import { roles, routes, type Role } from '@virtual-practice/credits/contract'
import { aBuyer, buyingRequests, detailsIn, order, saveDetails } from '../buying.js'
import { part, type Check } from '../check.js'
import { BUYING } from '../ordinary.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

const FORBIDDEN = 403

const perRole = (Object.keys(roles) as Role[]).map((role): [string, Check['run']] => [
  `of what is about buying, a ${role} may call what his scopes say`,
  async (backend) => {
    const practice = await backend.open()
    const scopes: readonly string[] = roles[role]
    const member = backend.as(practice, { member: 'dr-lee', scope: scopes.join(' ') })
    for (const name of BUYING) {
      const { scope } = routes[name]
      if (!scopes.includes(scope)) await member.refused('forbidden', name, buyingRequests[name])
      else {
        const { status } = await member.send(name, buyingRequests[name])
        must(status !== FORBIDDEN, `${name} was forbidden, but its scope is ${scope}`)
      }
    }
  },
])

/** What is asked about by an id, where there is none of that. */
const OF_IDS = [
  'readPurchase',
  'followPurchase',
  'cancelPurchase',
  'usePaymentMethod',
  'readInvoice',
  'readInvoicePdf',
  'readCreditNotePdf',
] as const

export const records = part('records', 'purchases, cards, invoices and whom they are for', {
  'at first nobody is billed, and each saving is a version': async (backend) => {
    const practice = await backend.open()
    const read = async () => (await practice.call('readBillingDetails')).body
    sees(await read(), { version: 0, company: null, address: null, taxId: null, changedAt: null })
    sees(await saveDetails(practice), detailsIn('DE', { version: 1 }))
    const second = detailsIn('GB', { version: 1, company: 'Another Practice' })
    await practice.call('saveBillingDetails', { body: second })
    sees(await read(), { version: 2, company: 'Another Practice', address: { country: 'GB' } })
  },
  'who has not seen the newest details does not overwrite them': async (backend) => {
    const practice = await backend.open()
    await saveDetails(practice)
    const body = detailsIn('FR', { company: 'Too Late' })
    await practice.refused('changed_meanwhile', 'saveBillingDetails', { body })
    sees((await practice.call('readBillingDetails')).body, {
      version: 1,
      address: { country: 'DE' },
    })
  },
  'a country that there is not, and a tax ID of another one, are named': async (backend) => {
    const practice = await backend.open()
    const refused = async (body: object) =>
      (await practice.refused('invalid_request', 'saveBillingDetails', { body })).fields
    sees(await refused(detailsIn('XX')), [{ path: 'address.country' }])
    const taxId = { type: 'us_ein', value: '12-3456789' }
    sees(await refused(detailsIn('DE', { taxId })), [{ path: 'taxId.type' }])
  },
  'an account begins without purchases, cards and invoices': async (backend) => {
    const practice = await backend.open()
    sees((await practice.call('readPurchases')).body, { purchases: [], nextCursor: null })
    sees((await practice.call('readPaymentMethods')).body, { paymentMethods: [] })
    sees((await practice.call('readInvoices')).body, { invoices: [], nextCursor: null })
  },
  ...Object.fromEntries(perRole),
  'what is not there is not_found': async (backend) => {
    const practice = await backend.open()
    for (const name of OF_IDS) await practice.refused('not_found', name, buyingRequests[name])
  },
  'nothing of it is found of an account that nobody opened': async (backend) => {
    const nobody = backend.unopened()
    for (const name of BUYING) {
      const { status } = await nobody.send(name, buyingRequests[name])
      must(status >= 400, `${name} was answered`)
    }
  },
  'no purchase of another account is found, and nothing becomes of it': async (backend) => {
    const { practice: other, quote } = await aBuyer(backend)
    const { purchase } = await order(other, quote)
    const { practice: ours } = await aBuyer(backend)
    const params = { purchase: purchase.id }
    for (const name of ['readPurchase', 'followPurchase', 'cancelPurchase'] as const)
      await ours.refused('not_found', name, { params })
    sees((await ours.call('readPurchases')).body, { purchases: [] })
    sees((await other.call('readPurchase', { params })).body, { state: 'open' })
  },
  'a purchase is the member’s who ordered it, and is found by him': async (backend) => {
    const { practice, quote } = await aBuyer(backend)
    const scope = roles['billing-admin'].join(' ')
    const lee = backend.as(practice, { member: 'dr-lee', scope })
    const { purchase } = await order(lee, quote)
    sees(purchase, { member: 'dr-lee' })
    const query = { member: 'dr-lee' }
    sees((await practice.call('readPurchases', { query })).body, {
      purchases: [{ id: purchase.id }],
    })
    const kim = { query: { member: 'dr-kim' } }
    sees((await practice.call('readPurchases', kim)).body, { purchases: [] })
  },
})
