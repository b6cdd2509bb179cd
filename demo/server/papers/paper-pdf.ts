import PDFDocument from 'pdfkit'
import { isArabic } from './fonts.js'
import type { PaperFacts } from './paper-facts.js'
import type { PaperWords } from './paper-words.js'
import { Pen, type Style } from './pen.js'
import { withoutMarks } from './visual-order.js'

const MARGIN = 56
const PAGE = { width: 595.28, height: 841.89 }
const WIDTH = PAGE.width - 2 * MARGIN
const HALF = (WIDTH - 24) / 2
const BOTTOM = PAGE.height - MARGIN
/** So much of a line is for amounts, under their column; and for what they are. */
const AMOUNT = 110
const LABELS = 200

const TITLE: Style = { size: 24, bold: true }
const TEXT: Style = { size: 10 }
const STRONG: Style = { size: 10, bold: true }
const LABEL: Style = { size: 8.5, color: '#51626e' }
const LINE = '#d7e0e5'
const LINE_HEIGHT = 14

/** From the start of a line: how wide each column is, and at which of its sides its texts begin. */
const COLUMNS = [
  { width: WIDTH - 2 * AMOUNT - 60, align: 'start' },
  { width: 60, align: 'end' },
  { width: AMOUNT, align: 'end' },
  { width: AMOUNT, align: 'end' },
] as const

/** A paper as a PDF for people and for readers: A4, tagged, the same bytes for the same facts. */
export function paperPdf(facts: PaperFacts, words: PaperWords): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: new Intl.Locale(words.locale).baseName,
    displayTitle: true,
    info: {
      Title: facts.title,
      ...(facts.author !== undefined && { Author: facts.author }),
      CreationDate: facts.issuedAt,
      ModDate: facts.issuedAt,
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
  /** The place itself where so much has room under it, otherwise the top of another page. */
  const roomFor = (height: number, y: number): number => {
    if (y + height <= BOTTOM) return y
    doc.addPage()
    return MARGIN
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
    y = tagged('P', `${label} ${value}`, () =>
      Math.max(
        pen.write(label, place(0, 110, y + TEXT.size - LABEL.size), LABEL),
        pen.write(value, place(110, WIDTH - 110, y), TEXT),
      ),
    )

  y = roomFor(LINE_HEIGHT * 5, parties(y + 20) + 28)

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
    y = roomFor(pen.heightOf(label, LABELS, style), y)
    y = tagged('P', `${label} ${amount}`, () =>
      Math.max(
        pen.write(label, place(WIDTH - AMOUNT - LABELS - 10, LABELS, y, 'end'), style),
        pen.write(amount, place(WIDTH - AMOUNT, AMOUNT, y, 'end'), style),
      ),
    )
  }
  y += 28
  for (const note of facts.notes) {
    const style = { ...TEXT, color: LABEL.color! }
    y = roomFor(pen.heightOf(note, WIDTH, style), y)
    y = tagged('P', note, () => pen.write(note, place(0, WIDTH, y), style))
  }
  root.end()
  doc.end()
  return done

  /** Side by side where they have room for it, otherwise one below the other. */
  function parties(top: number): number {
    const tall = facts.parties.map(({ lines }) =>
      lines.reduce((height, line) => height + pen.heightOf(line, HALF, STRONG), LINE_HEIGHT),
    )
    if (top + Math.max(...tall) > BOTTOM)
      return facts.parties.reduce((y, { heading, lines }) => {
        return party(heading, lines, 0, WIDTH, roomFor(LINE_HEIGHT * 3, y)) + 12
      }, top)
    const sides = facts.parties.map(({ heading, lines }, index) =>
      party(heading, lines, index * (HALF + 24), HALF, top),
    )
    return Math.max(...sides)
  }

  function party(
    heading: string,
    lines: readonly string[],
    from: number,
    width: number,
    top: number,
  ): number {
    let under = tagged('H2', heading, () => pen.write(heading, place(from, width, top), LABEL))
    lines.forEach((line, nth) => {
      const style = nth === 0 ? STRONG : TEXT
      under = roomFor(pen.heightOf(line, width, style), under)
      under = tagged('P', line, () => pen.write(line, place(from, width, under), style))
    })
    return under
  }

  function row(tag: 'TH' | 'TD', cells: readonly string[], style: Style): number {
    const tr = doc.struct('TR')
    table.add(tr)
    let from = 0
    const heights = COLUMNS.map(({ width }, column) =>
      pen.heightOf(cells[column] ?? '', width, style),
    )
    const top = roomFor(Math.max(...heights) + 8, y) + 8
    const unders = COLUMNS.map(({ width, align }, column) => {
      const under = tagged(
        tag,
        cells[column] ?? '',
        () => pen.write(cells[column] ?? '', place(from, width, top, align), style),
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
