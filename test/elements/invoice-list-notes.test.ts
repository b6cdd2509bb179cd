import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { InvoiceList } from '../../src/elements/invoice-list.js'
import '../../src/define/invoice-list.js'
import { type Answer, clientAnswering, json, problem, recorded } from '../support/fake-api.js'
import { aCreditNote, allKinds, anAccount, answeringInvoices, aPdf } from '../support/invoices.js'
import { eventsOf, inState, mountA, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const having = async (pdf: Answer = aPdf, lang = 'en', list = allKinds()): Promise<InvoiceList> => {
  const element = mountA(
    InvoiceList,
    clientAnswering({
      'GET /v1/account': json(anAccount()),
      'GET /v1/invoices': answeringInvoices(() => list),
      'GET /v1/credit-notes/:creditNote/pdf': pdf,
    }),
    html`<invoice-list lang=${lang}></invoice-list>`,
  )
  await inState(element, 'ready')
  return element
}

const all = (of: Element, selector: string): HTMLElement[] => [
  ...of.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]
const cells = (row: Element): string[] =>
  [...row.children].map((cell) => textOf(cell.lastElementChild))
const spoken = (of: Element): string => textOf(all(of, '[role="status"]')[0]!)
const says = (of: Element, words: string): Promise<void> =>
  waitUntil(() => spoken(of) === words, words)
const download = (of: Element, number: string): HTMLElement =>
  all(of, `button[aria-label="Download credit note ${number} as PDF"]`)[0]!

describe('<invoice-list> with credit notes', () => {
  it('has them beneath their invoice, oldest first, with where the money went', async () => {
    const element = await having()

    expect(
      all(element, '[role="rowheader"]')
        .slice(3, 8)
        .map((cell) => textOf(cell)),
    ).to.deep.equal(['VP-2026-0006', 'CN-VP-0001', 'CN-VP-0002', 'CN-VP-0003', 'VP-2026-0005'])
    const [first, second, third] = all(element, '.note')
    expect(cells(third!)).to.deep.equal([
      'CN-VP-0003',
      'Nov 21, 2026',
      'Credit note for VP-2026-0006',
      'Back to Visa ending in •••• 4242',
      'Refund',
      '−$15.00',
      'PDF',
    ])
    expect(cells(first!)[4]).to.equal('Cancelled')
    expect(cells(second!).slice(2, 6)).to.deep.equal([
      ...['Cancellation of CN-VP-0001', '', '', '$15.00'],
    ])
  })

  it('says of what the bank has taken that it has', async () => {
    const [, , , refunded] = allKinds()
    const creditNotes = [aCreditNote({ cause: 'dispute' })]
    const element = await having(aPdf, 'en', [{ ...refunded!, creditNotes }])

    expect(cells(all(element, '.note')[0]!)[4]).to.equal('Taken back by the bank')
  })

  it('downloads the PDF of one, and tells the page of which', async () => {
    const complete = eventsOf('credits-invoice-download-complete')
    const { asked, answer } = recorded(aPdf)
    const element = await having(answer)
    download(element, 'CN-VP-0003').click()
    await says(element, 'Credit note CN-VP-0003 is downloaded.')

    const { invoice, creditNote } = complete()[0]!.detail
    expect([invoice.number, creditNote!.number]).to.deep.equal(['VP-2026-0006', 'CN-VP-0003'])
    expect(asked.map(({ url }) => new URL(url).pathname)).to.deep.equal([
      '/v1/credit-notes/cn_CN_VP_0003/pdf',
    ])
  })

  it('has room for the longest of numbers where there is least of it', async () => {
    const [invoice] = allKinds()
    const number = 'V'.repeat(50)
    const creditNotes = [{ ...aCreditNote(), number }]
    const element = await having(aPdf, 'en', [{ ...invoice!, number, creditNotes }])
    element.style.inlineSize = '320px'

    const [room] = all(element, 'section')
    expect(room!.clientWidth).to.be.at.most(320)
    expect(room!.scrollWidth).to.be.at.most(room!.clientWidth)
  })

  it('says below its row that a PDF did not come, and moves no column for it', async () => {
    const element = await having(problem('forbidden'))
    const columns = (): number[] => all(element, 'thead th').map(({ offsetLeft }) => offsetLeft)
    const before = columns()
    const button = download(element, 'CN-VP-0003')
    button.click()
    await waitUntil(() => all(element, '[part="error"]').length === 1)

    const [said] = all(element, '[part="error"]')
    expect(textOf(said!)).to.contain('not downloaded')
    expect(button.getAttribute('aria-describedby')).to.equal(said!.id)
    expect(said!.closest('tr')!.previousElementSibling!.id).to.equal('note-cn_CN_VP_0003')
    expect(columns()).to.deep.equal(before)
  })

  it('finds an invoice by a part of the number of its credit note', async () => {
    const element = await having()
    const input = all(element, '#search')[0] as HTMLInputElement
    input.value = 'CN-VP-0004'
    input.dispatchEvent(new Event('input'))
    await says(element, '1 invoice shown.')

    expect(all(element, '[role="rowheader"]').map((cell) => textOf(cell))).to.deep.equal([
      ...['VP-2026-0005', 'CN-VP-0004'],
    ])
  })

  it('speaks Arabic', async () => {
    const element = await having(aPdf, 'ar')

    expect(textOf(all(element, '.note')[0]!)).to.contain('إشعار دائن عن')
  })
})
