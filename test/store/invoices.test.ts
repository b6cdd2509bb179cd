import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Invoice } from '../../src/contract/invoice.js'
import { invoicePdf, invoicesOf, moreInvoices } from '../../src/store/invoices.js'
import { inTurn, problem, recorded, status, webPage } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { anInvoice, answeringInvoices, aPdf, invoicesDownFrom } from '../support/invoices.js'
import { openTab } from '../support/open-tab.js'

const LIST = 'GET /v1/invoices'
const PDF = 'GET /v1/invoices/:invoice/pdf'

async function listing(list: () => readonly Invoice[], more = answeringInvoices(list)) {
  const { asked, answer } = recorded(more)
  const { store, time } = openTab({ [LIST]: answer })
  const resource = invoicesOf(store, {})
  resource.subscribe(() => {})
  await settled()
  const numbers = (): string[] =>
    resource.snapshot.data?.value.invoices.map(({ number }) => number) ?? []
  return { asked, store, time, resource, numbers }
}

it('adds page after page, each once', async () => {
  const list = invoicesDownFrom(45)
  const { store, numbers, asked } = await listing(() => list)
  expect(numbers()).toHaveLength(20)
  await moreInvoices(store, {})
  await moreInvoices(store, {})
  await moreInvoices(store, {})
  expect(numbers()).toEqual(list.map(({ number }) => number))
  expect(asked).toHaveLength(3)
})

it('neither skips nor repeats, whatever comes while somebody leafs', async () => {
  const steps = fc.array(fc.constantFrom('issue', 'refresh', 'more', 'more and refresh'), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (moves) => {
      let list = invoicesDownFrom(50)
      const { store, resource, numbers } = await listing(() => list)
      for (const move of moves) {
        if (move === 'issue') list = [anInvoice({ number: `NEW-${list.length}` }), ...list]
        if (move === 'refresh') await resource.refresh()
        if (move === 'more') await moreInvoices(store, {})
        if (move === 'more and refresh')
          await Promise.all([moreInvoices(store, {}), resource.refresh()])
        await settled()
      }
      const known = list.map(({ number }) => number)
      const from = known.indexOf(numbers()[0]!)
      expect(numbers()).toEqual(known.slice(from, from + numbers().length))
      await resource.refresh()
      expect(numbers()[0]).toBe(known[0])
    }),
    { numRuns: 60 },
  )
})

it('asks for a state and a part of the number', async () => {
  const { asked, answer } = recorded(answeringInvoices(() => invoicesDownFrom(30)))
  const { store } = openTab({ [LIST]: answer })
  invoicesOf(store, { state: 'paid', search: '0030' }).subscribe(() => {})
  await settled()
  expect(new URL(asked[0]!.url).search).toBe('?state=paid&search=0030&limit=20')
})

it('fetches a PDF with the token in a header, and tells how much of it is there', async () => {
  const { asked, answer } = recorded(aPdf)
  const { store } = openTab({ [PDF]: answer })
  const shares: (number | undefined)[] = []
  const file = await invoicePdf(store, 'inv_7', (share) => shares.push(share))
  expect(await file.text()).toMatch(/^%PDF-/)
  expect([shares[0], shares.at(-1)]).toEqual([0, 1])
  expect(asked[0]!.headers.get('authorization')).toMatch(/^Bearer /)
  expect(asked[0]!.url).toMatch(/\/v1\/invoices\/inv_7\/pdf$/)
})

it('takes no page of a proxy for an invoice', async () => {
  const disguised = (): Response =>
    new Response('<html>', { headers: { 'content-type': 'application/pdf' } })
  for (const answer of [webPage, disguised]) {
    const { store } = openTab({ [PDF]: answer })
    await expect(invoicePdf(store, 'inv_7', () => {})).rejects.toMatchObject({ code: 'contract' })
  }
})

it('tries a file again that did not come, and not one that is refused', async () => {
  const late = openTab({ [PDF]: inTurn(status(503), aPdf) })
  const file = invoicePdf(late.store, 'inv_7', () => {})
  await settled()
  await late.time.pass(5000)
  expect((await file).size).toBeGreaterThan(0)

  const { store } = openTab({ [PDF]: problem('not_found') })
  await expect(invoicePdf(store, 'inv_7', () => {})).rejects.toMatchObject({ code: 'not_found' })
  await expect(invoicePdf(store, '../balance', () => {})).rejects.toMatchObject({
    code: 'invalid_request',
  })
})
