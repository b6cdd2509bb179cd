import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { CreditBalance } from '../../src/elements/credit-balance.js'
import { InvoiceList } from '../../src/elements/invoice-list.js'
import '../../src/define/credit-balance.js'
import '../../src/define/invoice-list.js'
import { aBalance } from '../support/balances.js'
import { clientAnswering, json, recorded } from '../support/fake-api.js'
import { anAccount, anInvoice, answeringInvoices } from '../support/invoices.js'
import { inState, mountA, ofClass, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const numbers = (of: Element): string[] =>
  [...of.shadowRoot!.querySelectorAll('[role="rowheader"]')].map((cell) => textOf(cell))

describe('<invoice-list> while the balance changes', () => {
  it('shows the invoice of what was bought by itself, and reads nothing while credits are used', async () => {
    let list = [anInvoice()]
    let balance = aBalance({ available: 40 })
    const invoices = recorded(answeringInvoices(() => list))
    const answers = {
      ...{ 'GET /v1/account': json(anAccount()), 'GET /v1/invoices': invoices.answer },
      'GET /v1/balance': json(() => balance),
    }
    const content = html`<invoice-list lang="en"></invoice-list><credit-balance></credit-balance>`
    const element = mountA(InvoiceList, clientAnswering(answers), content)
    const badge = ofClass(CreditBalance, element.nextElementSibling)
    const shows = (credits: string): Promise<void> => {
      badge.refresh()
      return waitUntil(() => textOf(badge.shadowRoot!.querySelector('[part=amount]')) === credits)
    }
    await inState(element, 'ready')
    await shows('40')

    balance = aBalance({ available: 31, version: 8 })
    await shows('31')
    expect(invoices.asked).to.have.length(1)
    balance = aBalance({ available: 531, version: 9 })
    list = [anInvoice({ number: 'VP-2026-0008', kind: 'recharge' }), ...list]
    await shows('531')
    await waitUntil(() => numbers(element).length === 2)
    expect(numbers(element)[0]).to.equal('VP-2026-0008')
    expect(invoices.asked).to.have.length(2)
  })

  for (const [what, after] of [
    ['a refund takes purchased credits', { monthly: 180, purchased: 32 }],
    ['a dispute leaves a debt', { monthly: 0, purchased: 0, debt: 40 }],
  ] as const)
    it(`reads again when ${what}`, async () => {
      let balance = aBalance({ monthly: 180, purchased: 132 })
      const invoices = recorded(answeringInvoices(() => [anInvoice()]))
      const answers = {
        ...{ 'GET /v1/account': json(anAccount()), 'GET /v1/invoices': invoices.answer },
        'GET /v1/balance': json(() => balance),
      }
      const content = html`<invoice-list lang="en"></invoice-list><credit-balance></credit-balance>`
      const element = mountA(InvoiceList, clientAnswering(answers), content)
      await inState(element, 'ready')
      await inState(element.nextElementSibling!, 'ready')

      balance = aBalance({ ...after, version: 8 })
      ofClass(CreditBalance, element.nextElementSibling).refresh()
      await waitUntil(() => invoices.asked.length === 2, 'the invoices are read again')
    })
})
