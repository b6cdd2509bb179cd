import PDFDocument from 'pdfkit'
import type { Invoice } from '@virtual-practice/credits/contract'
import { isArabic } from './fonts.js'
import { invoiceFacts, type Seller } from './invoice-facts.js'
import { paperWords } from './paper-words.js'
import { Pen, type Style } from './pen.js'
import { withoutMarks } from './visual-order.js'

const MARGIN = 56
const PAGE = { width: 595.28, height: 841.89 }
const WIDTH = PAGE.width - 2 * MARGIN
const HALF = (WIDTH - 24) / 2

const TITLE: Style = { size: 24, bold: true }
const TEXT: Style = { size: 10 }
const STRONG: Style = { size: 10, bold: true }
const LABEL: Style = { size: 8.5, color: '#51626e' }
const LINE = '#d7e0e5'

/** From the start of a line: how wide each column is, and at which of its sides its texts begin. */
const COLUMNS = [
  { width: WIDTH - 230, align: 'start' },
  { width: 60, align: 'end' },
  { width: 80, align: 'end' },
  { width: 90, align: 'end' },
] as const

export interface InvoicePaper {
  readonly invoice: Invoice
  readonly seller: Seller | undefined
  /** Of the invoice: a BCP 47 tag. */
  readonly language: string
  /** In which its dates are. */
  readonly timeZone: string
}

/** An invoice as a PDF for people and for readers: A4, tagged, the same bytes for the same invoice. */
export function invoicePdf({
  invoice,
  seller,
  language,
  timeZone,
}: InvoicePaper): Promise<Uint8Array> {
  const words = paperWords(language)
  const facts = invoiceFacts(invoice, seller, words, timeZone)
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: new Intl.Locale(words.locale).baseName,
    displayTitle: true,
    info: {
      Title: facts.title,
      ...(seller && { Author: seller.name }),
      CreationDate: new Date(invoice.issuedAt),
      ModDate: new Date(invoice.issuedAt),
    },
  })
  const done = collected(doc)
  const pen = new Pen(doc, words.dir)
  const root = doc.struct('Document')
  doc.addStructure(root)

  /** A place that begins so far from the side at which lines begin. */
  const place = (from: number, width: number, y: number, align: 'start' | 'end' = 'start') => ({
    ...{ x: words.dir === 'ltr' ? MARGIN + from : PAGE.width - MARGIN - from - width },
    ...{ y, width, align },
  })
  /**
   * Writes something that is one thing to a reader, and returns the place under it. Arabic is drawn in
   * shapes that have lost their letters: it is told beside them.
   */
  const tagged = (tag: string, said: string, write: () => number, parent = root): number => {
    let under = 0
    const told = isArabic(said) ? { actual: withoutMarks(said) } : {}
    parent.add(doc.struct(tag, told, () => void (under = write())))
    return under
  }
  const rule = (y: number): void => {
    doc.markContent('Artifact', { type: 'Layout' })
    doc
      .moveTo(MARGIN, y)
      .lineTo(PAGE.width - MARGIN, y)
      .lineWidth(0.75)
      .stroke(LINE)
    doc.endMarkedContent()
  }

  let y =
    tagged('H1', facts.title, () => pen.write(facts.title, place(0, WIDTH, MARGIN), TITLE)) + 12
  for (const [label, value] of facts.dates)
    y = tagged('P', `${label} ${value}`, () => {
      pen.write(label, place(0, 110, y + TEXT.size - LABEL.size), LABEL)
      return pen.write(value, place(110, WIDTH - 110, y), TEXT)
    })

  y += 20
  const sides = facts.parties.map(({ heading, lines }, index) => {
    const from = index * (HALF + 24)
    let under = tagged('H2', heading, () => pen.write(heading, place(from, HALF, y), LABEL))
    lines.forEach((line, nth) => {
      under = tagged('P', line, () =>
        pen.write(line, place(from, HALF, under), nth === 0 ? STRONG : TEXT),
      )
    })
    return under
  })
  y = Math.max(...sides) + 28

  const table = doc.struct('Table')
  root.add(table)
  y = row('TH', facts.columns, LABEL) + 4
  rule(y)
  for (const cells of facts.rows) y = row('TD', cells, TEXT) + 4
  table.end()
  rule(y)

  y += 10
  for (const { label, amount, isTotal } of facts.sums) {
    const style = isTotal ? { size: 12, bold: true } : TEXT
    y = tagged('P', `${label} ${amount}`, () => {
      pen.write(label, place(WIDTH - 290, 190, y, 'end'), style)
      return pen.write(amount, place(WIDTH - 90, 90, y, 'end'), style)
    })
  }
  y += 28
  for (const note of facts.notes)
    y = tagged('P', note, () =>
      pen.write(note, place(0, WIDTH, y), { ...TEXT, color: LABEL.color! }),
    )
  root.end()
  doc.end()
  return done

  function row(tag: 'TH' | 'TD', cells: readonly string[], style: Style): number {
    const tr = doc.struct('TR')
    table.add(tr)
    let from = 0
    const unders = COLUMNS.map(({ width, align }, column) => {
      const under = tagged(
        tag,
        cells[column] ?? '',
        () => pen.write(cells[column] ?? '', place(from, width, y + 8, align), style),
        tr,
      )
      from += width
      return under
    })
    tr.end()
    return Math.max(...unders)
  }
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
  })
}
