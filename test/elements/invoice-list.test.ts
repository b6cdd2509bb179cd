import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { InvoiceList } from '../../src/elements/invoice-list.js'
import '../../src/define/invoice-list.js'
import {
  type Answer,
  type Answers,
  clientAnswering,
  json,
  never,
  problem,
  recorded,
  status,
} from '../support/fake-api.js'
import {
  allKinds,
  anAccount,
  anInvoice,
  aPlanInvoice,
  answeringInvoices,
  aPdf,
  invoicesDownFrom,
} from '../support/invoices.js'
import { eventsOf, inState, mountA, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const LIST = 'GET /v1/invoices'
const PDF = 'GET /v1/invoices/:invoice/pdf'

const over = async (
  list: Answer,
  more: Answers = {},
  { state = 'ready', lang = 'en' } = {},
): Promise<InvoiceList> => {
  const answers = { 'GET /v1/account': json(anAccount()), [LIST]: list, [PDF]: aPdf, ...more }
  const element = mountA(
    InvoiceList,
    clientAnswering(answers),
    html`<invoice-list lang=${lang}></invoice-list>`,
  )
  await inState(element, state)
  return element
}
const having = (list = allKinds(), more: Answers = {}, lang = 'en'): Promise<InvoiceList> =>
  over(
    answeringInvoices(() => list),
    more,
    { lang },
  )

const all = (of: Element, selector: string): HTMLElement[] => [
  ...of.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]
const rows = (of: Element): string[] => all(of, 'tbody [role="row"]').map((row) => textOf(row))
const numbers = (of: Element): string[] =>
  all(of, 'tr:not(.note) [role="rowheader"]').map((cell) => textOf(cell))
const button = (of: Element, name: string): HTMLElement =>
  all(of, 'button').find((found) => (found.getAttribute('aria-label') ?? textOf(found)) === name)!
const spoken = (of: Element): string => textOf(all(of, '[role="status"]')[0]!)
const says = (of: Element, words: string): Promise<void> =>
  waitUntil(() => spoken(of) === words, words)
const search = (of: Element, text: string): void => {
  const input = all(of, '#search')[0] as HTMLInputElement
  input.value = text
  input.dispatchEvent(new Event('input'))
}

describe('<invoice-list>', () => {
  it('is a table with a named cell for each fact, in the zone of the account', async () => {
    const element = await having()

    expect(all(element, '[role="columnheader"]').map((cell) => textOf(cell))).to.deep.equal([
      ...['Number', 'Date', 'For', 'Paid with', 'Status', 'Total', 'Invoice'],
    ])
    const [, recharge] = all(element, 'tbody [role="row"]')
    expect([...recharge!.children].map((cell) => textOf(cell.lastElementChild))).to.deep.equal([
      'VP-2026-0008',
      'Nov 19, 2026',
      '2 × 100 credits and 1 more Auto-recharge',
      'Mastercard ending in •••• 4444',
      'Paid',
      '$20.00',
      'PDF',
    ])
    expect(rows(element)[3]).to.contain('Partly refunded')
    expect(rows(element)[3]).to.contain('$15.00 refunded')
    expect(textOf(all(element, '.zone')[0]!)).to.equal('Dates in America/New_York.')
  })

  it('says that the bank was asked for the money, or has taken it', async () => {
    const element = await having([
      anInvoice({ state: 'disputed' }),
      anInvoice({ number: 'VP-2026-0001', state: 'dispute_lost', refunded: 500 }),
    ])

    expect(rows(element)[0]).to.contain('Disputed')
    expect(rows(element)[1]).to.contain('Taken back by the bank')
    expect(rows(element)[1]).to.contain('$5.00 refunded')
  })

  it('shows more on demand, each once, and goes on where the new ones begin', async () => {
    const list = invoicesDownFrom(25)
    const element = await having(list)
    expect(numbers(element)).to.have.length(20)
    button(element, 'Show more').focus()
    button(element, 'Show more').click()
    await says(element, '25 invoices shown.')
    await waitUntil(() => element.shadowRoot!.activeElement?.id.startsWith('invoice-'))

    expect(numbers(element)).to.deep.equal(list.map(({ number }) => number))
    expect(button(element, 'Show more')).to.equal(undefined)
    expect(textOf(element.shadowRoot!.activeElement)).to.contain('VP-2026-0005')
  })

  it('finds by a part of the number and by state', async () => {
    const element = await having()
    search(element, '0006')
    await says(element, '1 invoice shown.')
    expect(numbers(element)).to.deep.equal(['VP-2026-0006'])

    search(element, '1999')
    await says(element, 'No invoices match.')
    button(element, 'Show all invoices').click()
    await says(element, '6 invoices shown.')
    expect(element.shadowRoot!.activeElement?.id).to.equal('search')

    const state = all(element, '#state')[0] as HTMLSelectElement
    state.value = 'refunded'
    state.dispatchEvent(new Event('change'))
    await says(element, '1 invoice shown.')
    expect(numbers(element)).to.deep.equal(['VP-2026-0005'])
  })

  it('fetches a PDF with the token in a header and none in its address', async () => {
    const complete = eventsOf('credits-invoice-download-complete')
    const { asked, answer } = recorded(aPdf)
    const element = await having(allKinds(), { [PDF]: answer })
    button(element, 'Download invoice VP-2026-0008 as PDF').click()
    await says(element, 'Invoice VP-2026-0008 is downloaded.')

    expect(complete()[0]!.detail.invoice.number).to.equal('VP-2026-0008')
    expect(asked.map(({ url }) => new URL(url).search)).to.deep.equal([''])
    expect(asked[0]!.headers.get('authorization')).to.match(/^Bearer /)
  })

  for (const providerUrl of ['javascript:alert(1)', 'data:text/html,x', 'https://evil.test/i'])
    it(`renders no link to ${providerUrl}`, async () => {
      const element = await having([aPlanInvoice({ providerUrl })])
      expect(all(element, 'a')).to.have.length(0)
      expect(rows(element)[0]).to.contain('At the payment provider')
      expect(element.shadowRoot!.innerHTML).not.to.contain(providerUrl)
    })

  it('fetches a PDF once for two clicks, and none when the page cancels it', async () => {
    const { asked, answer } = recorded(never)
    const element = await having(allKinds(), { [PDF]: answer })
    const download = button(element, 'Download invoice VP-2026-0008 as PDF')
    const cancel = (event: Event): void => event.preventDefault()
    element.addEventListener('credits-invoice-download-start', cancel)
    download.click()
    element.removeEventListener('credits-invoice-download-start', cancel)
    download.click()
    download.click()
    await says(element, 'Downloading invoice VP-2026-0008')
    await waitUntil(() => asked.length > 0)

    expect(asked).to.have.length(1)
    expect(download.getAttribute('aria-disabled')).to.equal('true')
  })

  it('says below its row that a PDF did not come', async () => {
    const element = await having(allKinds(), { [PDF]: problem('forbidden') })
    button(element, 'Download invoice VP-2026-0008 as PDF').click()
    await waitUntil(() => rows(element)[2]!.includes('not downloaded'))

    expect(rows(element)[2]).to.contain('you do not have permission to do that')
  })

  for (const [state, answer, words] of [
    ['failed', status(404), 'Invoices could not be loaded.'],
    ['denied', problem('forbidden'), 'You do not have access to invoices.'],
    ['empty', json({ invoices: [], nextCursor: null }), 'No invoices yet'],
    ['loading', never, ''],
  ] as const)
    it(`is ${state} in words`, async () => {
      const element = await over(answer, {}, { state })

      expect(textOf(all(element, '.notice')[0] ?? null)).to.contain(words)
      expect(all(element, 'table')).to.have.length(0)
    })

  it('speaks Arabic, with numbers from left to right', async () => {
    const element = await having(allKinds(), {}, 'ar')

    expect(getComputedStyle(all(element, 'section')[0]!).direction).to.equal('rtl')
    const number = all(element, '[role="rowheader"] bdi')[0]!
    expect(getComputedStyle(number).direction).to.equal('ltr')
  })
})
