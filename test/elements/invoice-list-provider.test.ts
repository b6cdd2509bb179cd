import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { InvoiceList } from '../../src/elements/invoice-list.js'
import '../../src/define/invoice-list.js'
import { clientAnswering, json } from '../support/fake-api.js'
import { allKinds, anAccount, answeringInvoices, aPlanInvoice } from '../support/invoices.js'
import { inState, mountA, textOf } from './support/page.js'

const having = async (list = allKinds()): Promise<InvoiceList> => {
  const element = mountA(
    InvoiceList,
    clientAnswering({
      'GET /v1/account': json(anAccount()),
      'GET /v1/invoices': answeringInvoices(() => list),
    }),
    html`<invoice-list lang="en"></invoice-list>`,
  )
  await inState(element, 'ready')
  return element
}

const all = (of: Element, selector: string): HTMLElement[] => [
  ...of.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]
const rows = (of: Element): string[] => all(of, 'tbody tr:not(.note)').map((row) => textOf(row))

describe('<invoice-list> with invoices of the provider', () => {
  it('links to the provider on its own host, and nowhere else', async () => {
    const element = await having()

    const links = all(element, 'a[href]') as HTMLAnchorElement[]
    expect(links.map(({ href }) => href)).to.deep.equal([
      'https://invoice.stripe.com/i/acct_1/test_1',
    ])
    expect(links[0]!.rel).to.equal('noopener noreferrer')
    expect(rows(element)[5]).to.contain('At the payment provider')
  })

  for (const providerUrl of [
    'javascript:alert(1)',
    'JavaScript:alert(1)//invoice.stripe.com',
    'data:text/html,invoice',
    'http://invoice.stripe.com/i/1',
    'https://invoice.stripe.com.evil.test/i/1',
    'https://invoice.stripe.com@evil.test/i/1',
    '//invoice.stripe.com/i/1',
    '/i/1',
    null,
  ])
    it(`makes no link of ${providerUrl}`, async () => {
      const element = await having([aPlanInvoice({ providerUrl })])

      expect(all(element, 'a')).to.have.length(0)
      expect(element.shadowRoot!.innerHTML).not.to.contain(providerUrl ?? 'null')
      expect(rows(element)[0]).to.contain('At the payment provider')
    })

  it('says what it is for once, and that the provider knows what paid', async () => {
    const element = await having([aPlanInvoice({ lines: [], card: null })])

    const [row] = all(element, 'tbody tr:not(.note)')
    const cells = [...row!.children].map((cell) => textOf(cell.lastElementChild))
    expect([cells[2], cells[3]]).to.deep.equal(['Subscription', 'At the payment provider'])
  })
})
