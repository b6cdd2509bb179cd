import { faceOf, fontFile, type Face } from './fonts.js'
import { visualOrder } from './visual-order.js'

/** What a pen writes with. Sizes and places are in points, from the top left corner of a page. */
export interface Style {
  readonly size: number
  readonly bold?: boolean
  readonly color?: string
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  /** The side at which lines begin, of a text that is read in the direction of the paper. */
  readonly align: 'start' | 'end'
}

const LEADING = 1.4
/** Of the size: the same whatever faces are beside it. */
const SPACE = 0.26
const INK = '#13222c'

/** Writes lines of words in several scripts, in the direction of a paper. */
export class Pen {
  readonly #doc: PDFKit.PDFDocument
  readonly dir: 'ltr' | 'rtl'

  constructor(doc: PDFKit.PDFDocument, dir: 'ltr' | 'rtl') {
    this.#doc = doc
    this.dir = dir
    for (const face of ['latin', 'latinBold', 'arabic', 'arabicBold'] as const)
      doc.registerFont(face satisfies Face, fontFile(face))
  }

  /** Breaks a text into lines that fit, writes them, and returns the place under them. */
  write(text: string, { x, y, width, align }: Place, style: Style): number {
    let top = y
    for (const line of this.#broken(text, width, style)) {
      const atRight = (align === 'end') === (this.dir === 'ltr')
      const left = atRight ? x + width - this.#widthOf(line, style) : x
      this.#writeLine(line, left, top, style)
      top += style.size * LEADING
    }
    return top
  }

  /** How far under its place a text reaches. */
  heightOf(text: string, width: number, style: Style): number {
    return this.#broken(text, width, style).length * style.size * LEADING
  }

  #writeLine(line: string, left: number, top: number, style: Style): void {
    let x = left
    for (const piece of visualOrder(line, this.dir)) {
      const width = this.#advance(piece, style)
      // One baseline for all faces: each has an ascent of its own.
      if (piece !== ' ')
        this.#doc
          .fillColor(style.color ?? INK)
          .text(piece, x, top + style.size, { lineBreak: false, baseline: 'alphabetic' })
      x += width
    }
  }

  #broken(text: string, width: number, style: Style): string[] {
    const lines: string[] = []
    let line = ''
    for (const word of text.split(' ').flatMap((each) => this.#chopped(each, width, style))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && this.#widthOf(longer, style) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    return [...lines, line]
  }

  /** A word that is longer than a line is one in pieces. */
  #chopped(word: string, width: number, style: Style): string[] {
    if (this.#widthOf(word, style) <= width) return [word]
    const letters = Array.from(word)
    const half = Math.ceil(letters.length / 2)
    const parts = [letters.slice(0, half), letters.slice(half)]
    return parts.flatMap((part) => this.#chopped(part.join(''), width, style))
  }

  #widthOf(line: string, style: Style): number {
    const pieces = visualOrder(line, this.dir)
    return pieces.reduce((sum, piece) => sum + this.#advance(piece, style), 0)
  }

  /** How far a piece moves the pen. Uses its face from then on. */
  #advance(piece: string, { size, bold = false }: Style): number {
    if (piece === ' ') return size * SPACE
    this.#doc.font(faceOf(piece, bold)).fontSize(size)
    return this.#doc.widthOfString(piece)
  }
}
