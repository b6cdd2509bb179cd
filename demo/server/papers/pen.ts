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
      const words = visualOrder(line, this.dir)
      const atRight = (align === 'end') === (this.dir === 'ltr')
      const left = atRight ? x + width - this.#widthOf(words, style) : x
      this.#writeWords(words, left, top, style)
      top += style.size * LEADING
    }
    return top
  }

  #writeWords(words: readonly string[], left: number, top: number, style: Style): void {
    let x = left
    for (const word of words) {
      this.#use(word, style)
      // One baseline for all faces: each has an ascent of its own.
      this.#doc
        .fillColor(style.color ?? INK)
        .text(word, x, top + style.size, { lineBreak: false, baseline: 'alphabetic' })
      x += this.#doc.widthOfString(word) + this.#space(style)
    }
  }

  #broken(text: string, width: number, style: Style): string[] {
    const lines: string[] = []
    let line: string[] = []
    for (const word of text.split(' ').flatMap((each) => this.#chopped(each, width, style))) {
      if (line.length > 0 && this.#widthOf([...line, word], style) > width) {
        lines.push(line.join(' '))
        line = []
      }
      line.push(word)
    }
    return [...lines, line.join(' ')]
  }

  /** A word that is longer than a line is one in pieces. */
  #chopped(word: string, width: number, style: Style): string[] {
    if (this.#widthOf([word], style) <= width) return [word]
    const letters = Array.from(word)
    const half = Math.ceil(letters.length / 2)
    const parts = [letters.slice(0, half), letters.slice(half)]
    return parts.flatMap((part) => this.#chopped(part.join(''), width, style))
  }

  #widthOf(words: readonly string[], style: Style): number {
    const widths = words.map((word) => {
      this.#use(word, style)
      return this.#doc.widthOfString(word)
    })
    const sum = widths.reduce((total, each) => total + each, 0)
    return sum + this.#space(style) * Math.max(0, words.length - 1)
  }

  #space({ size }: Style): number {
    return size * 0.26
  }

  #use(word: string, { size, bold = false }: Style): void {
    this.#doc.font(faceOf(word, bold)).fontSize(size)
  }
}
