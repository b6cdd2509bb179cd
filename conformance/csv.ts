import { Broken } from './verdicts.js'

/** Reads a text by the rules of RFC 4180. Fails the check when it does not follow them. */
export function parseCsv(text: string): string[][] {
  if (!text.endsWith('\r\n')) throw new Broken('the last line of the CSV does not end with CR LF')
  const rows: string[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (field.lastIndex < text.length) {
    const found = field.exec(text)
    if (!found) throw new Broken(`line ${rows.length} of the CSV is not as RFC 4180 has it`)
    const [, quoted, plain, end] = found
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}
