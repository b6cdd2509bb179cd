import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfText {
  /** Words of one line with a blank between them, lines below one another. */
  readonly text: string
  readonly language: string | undefined
  readonly isTagged: boolean
}

/** What a PDF says, as a reader of it has it. */
export async function textOfPdf(bytes: Uint8Array): Promise<PdfText> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages: string[] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    const words = items.flatMap((item) => ('str' in item && item.str.trim() ? [item.str] : []))
    pages.push(words.join(' '))
  }
  const { info } = await document.getMetadata()
  const marks = await document.getMarkInfo()
  const { Language } = info as { Language?: string }
  await document.destroy()
  return { text: pages.join('\n'), language: Language, isTagged: marks?.Marked === true }
}
