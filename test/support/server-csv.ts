/** Reads a text by the rules of RFC 4180, to the letter. Throws when it does not follow them. */
export function parseCsv(text: string): string[][] {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end.')
  const rows: string[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (field.lastIndex < text.length) {
    const found = field.exec(text)
    if (!found) throw new Error('A field is not as it should be.')
    const [, quoted, plain, end] = found
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}
