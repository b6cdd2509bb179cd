import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfText {
  /** The pieces of each line as they stand on the paper, from left to right. */
  readonly lines: readonly (readonly string[])[]
  /** Words of one line with a blank between them, lines below one another. */
  readonly text: string
  readonly language: string | undefined
  readonly isTagged: boolean
}

/** What a PDF says, as a reader of it has it. */
export async function textOfPdf(bytes: Uint8Array): Promise<PdfText> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages: string[] = []
  const lines: string[][] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    const pieces = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
    pages.push(pieces.map(({ str }) => str).join(' '))
    lines.push(...linesOf(pieces))
  }
  const { info } = await document.getMetadata()
  const marks = await document.getMarkInfo()
  const { Language } = info as { Language?: string }
  await document.destroy()
  return { text: pages.join('\n'), lines, language: Language, isTagged: marks?.Marked === true }
}

interface Placed {
  readonly str: string
  /** A matrix, of which the last two are the place. */
  readonly transform: number[]
}

/** What is on one height is one line. */
function linesOf(pieces: readonly Placed[]): string[][] {
  const lines = new Map<number, Placed[]>()
  for (const piece of pieces) {
    const height = Math.round(piece.transform[5]!)
    lines.set(height, [...(lines.get(height) ?? []), piece])
  }
  const left = ({ transform }: Placed): number => transform[4]!
  return [...lines.values()].map((line) =>
    line.sort((one, other) => left(one) - left(other)).map(({ str }) => str),
  )
}
