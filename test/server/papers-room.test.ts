import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { Invoice } from '@virtual-practice/credits/contract'
import { invoiceFacts } from '../../demo/server/papers/invoice-facts.js'
import { paperPdf } from '../../demo/server/papers/paper-pdf.js'
import { PAPER_LANGUAGES, paperWords } from '../../demo/server/papers/paper-words.js'
import { nameOfTaxId } from '../../demo/server/services/tax-ids.js'
import { anInvoice } from '../support/invoices.js'

const SELLER = { name: 'Virtual Practice Ltd', address: ['1 Example Street'], taxId: 'GB980780684' }
const MARGIN = 56
const WIDTH = 595

interface Piece {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  readonly height: number
}

async function piecesOf(invoice: Invoice, language = 'en'): Promise<readonly Piece[]> {
  const words = paperWords(language)
  const style = { seller: SELLER, words, timeZone: 'UTC', nameOfTaxId }
  const data = await paperPdf(invoiceFacts(invoice, style), words)
  const document = await getDocument({ data, verbosity: 0 }).promise
  const pieces: Piece[] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    for (const item of items)
      if ('str' in item && item.str.trim())
        pieces.push({
          ...{ text: item.str, page, left: item.transform[4] as number },
          ...{ right: (item.transform[4] as number) + item.width },
          height: item.transform[5] as number,
        })
  }
  await document.destroy()
  return pieces
}

const long = (letter: string): string => letter.repeat(200)
const address = { country: 'DE', line1: long('W'), line2: long('W'), postalCode: long('8') }

describe('a paper', () => {
  it.each(['W', 'm', 'ش'])(
    'has room for the longest details, in letters like %s',
    async (letter) => {
      const invoice = anInvoice({
        company: long(letter),
        address: { ...address, city: long(letter), region: long(letter) },
        taxId: { type: 'eu_vat', value: long('9'), state: 'verified' },
        tax: { country: 'DE', name: 'VAT', basisPoints: 1_900, amount: 855 },
      })
      const pieces = await piecesOf(invoice)
      for (const { height, left, right } of pieces) {
        expect(height).toBeGreaterThanOrEqual(MARGIN)
        expect(left).toBeGreaterThanOrEqual(MARGIN - 1)
        // A reader does not know how wide the shapes of joined letters are.
        if (letter !== 'ش') expect(right).toBeLessThanOrEqual(WIDTH - MARGIN + 1)
      }
      const said = pieces.map(({ text }) => text).join(' ')
      for (const word of ['Description', 'Subtotal', 'Purchased credits never expire.'])
        expect(said).toContain(word)
    },
  )

  it.each(PAPER_LANGUAGES)('in %s has each amount in one line, however long', async (language) => {
    const amount = 99_999_900
    const line = { bundle: 'large', text: 'AI credits', quantity: 1 }
    const pieces = await piecesOf(
      anInvoice({
        ...{ currency: 'COP', price: amount, total: amount },
        lines: [{ ...line, unitPrice: amount, amount }],
      }),
      language,
    )
    // Of the line its unit price and its amount, then what they come to, and the total.
    expect(pieces.filter(({ text }) => /999.*999/.test(text))).toHaveLength(4)
  })
})
