const ACTUAL_TEXT = /\/ActualText \(((?:[^\\)]|\\.)*)\)/gs

/** The texts that a PDF tells in place of shapes, to who has it read out. */
export function spokenIn(bytes: Uint8Array): string[] {
  const pdf = Buffer.from(bytes).toString('latin1')
  return [...pdf.matchAll(ACTUAL_TEXT)].map(([, told]) => textOf(told!))
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** UTF-16 after a mark of its order, in a string of bytes. */
function textOf(told: string): string {
  const plain = told.replace(/\\(.)/gs, (_, letter: string) => ESCAPED[letter] ?? letter)
  return Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le')
}
