import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import { InvoiceList } from '../../src/elements/invoice-list.js'
import '../../src/define/invoice-list.js'
import {
  type Answer,
  clientAnswering,
  hastyClient,
  held,
  json,
  problem,
} from '../support/fake-api.js'
import { anAccount, answeringInvoices, aPdf, invoicesDownFrom } from '../support/invoices.js'
import { inState, mountA, ofClass, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const list = answeringInvoices(() => invoicesDownFrom(45))
const asksFor = (request: Request, name: string): string | null =>
  new URL(request.url).searchParams.get(name)

const over = async (invoices: Answer, client = clientAnswering): Promise<InvoiceList> => {
  const answers = {
    'GET /v1/account': json(anAccount()),
    'GET /v1/invoices': invoices,
    'GET /v1/invoices/:invoice/pdf': aPdf,
  }
  const content = html`<invoice-list lang="en"></invoice-list>`
  const element = mountA(InvoiceList, client(answers), content)
  await inState(element, 'ready')
  return element
}

const all = (of: Element, selector: string): HTMLElement[] => [
  ...of.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]
const numbers = (of: Element): string[] => all(of, '[role="rowheader"]').map((cell) => textOf(cell))
const button = (of: Element, name: string): HTMLElement =>
  all(of, 'button').find((found) => textOf(found) === name)!
const says = (of: Element, words: string): Promise<void> =>
  waitUntil(() => textOf(all(of, '[role="status"]')[0]!) === words, words)
const typeInto = (of: Element, text: string): void => {
  const search = ofClass(HTMLInputElement, all(of, '#search')[0]!)
  search.focus()
  search.value += text
  search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}
const choose = (of: Element, state: string): void => {
  const select = ofClass(HTMLSelectElement, all(of, '#state')[0]!)
  select.value = state
  select.dispatchEvent(new Event('change'))
}

describe('<invoice-list> where answers are slow or do not come', () => {
  it('shows what is looked for now, whatever an older search finds later', async () => {
    const old = held(list)
    const element = await over((request) =>
      asksFor(request, 'search') === '00' ? old.answer(request) : list(request),
    )
    typeInto(element, '00')
    await waitUntil(() => all(element, 'table')[0]!.ariaBusy === 'true')
    typeInto(element, '44')
    await says(element, '1 invoice shown.')
    old.letGo()
    await element.updateComplete
    expect(numbers(element)).to.deep.equal(['VP-2026-0044'])
  })

  it('keeps the search and the focus in it when a search fails and is taken back', async () => {
    const again = held(list)
    let first = true
    const element = await over((request) => {
      if (asksFor(request, 'search')) return problem('unauthorized')(request)
      if (!first) return again.answer(request)
      first = false
      return list(request)
    }, hastyClient)
    typeInto(element, '44')
    await says(element, 'Sign in again to see invoices.')
    await sendKeys({ press: 'Backspace' })
    await sendKeys({ press: 'Backspace' })
    await says(element, 'Loading invoices')
    expect(element.shadowRoot!.activeElement?.id).to.equal('search')
    again.letGo()
    await waitUntil(() => numbers(element).length === 20, 'all are there')
    expect(element.shadowRoot!.activeElement?.id).to.equal('search')
  })

  it('says of no other list what became of more of this one', async () => {
    const older = held(problem('forbidden'))
    const element = await over((request) =>
      asksFor(request, 'cursor') && !asksFor(request, 'state')
        ? older.answer(request)
        : list(request),
    )
    button(element, 'Show more').click()
    await says(element, '')
    choose(element, 'paid')
    await says(element, '20 invoices shown, there are more.')
    expect(button(element, 'Show more').ariaDisabled).to.equal('false')
    older.letGo()
    button(element, 'Show more').click()
    await waitUntil(() => numbers(element).length === 40)
    expect(all(element, '.panel')).to.have.length(0)
  })

  it('says that there are no more to be had, also while it says that these may be old', async () => {
    let failing = false
    const element = await over((request) =>
      failing ? problem('unauthorized')(request) : list(request),
    )
    failing = true
    element.refresh()
    await says(element, 'Sign in again to see invoices.')
    button(element, 'Show more').click()
    await waitUntil(() => all(element, '.panel').length === 1)
    await says(element, textOf(all(element, '.panel')[0]!))
  })
})
