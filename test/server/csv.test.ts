import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvLine } from '../../demo/server/http/csv.js'
import { parseCsv } from '../support/server-csv.js'

it.each([
  [['a', 1, null], 'a,1,\r\n'],
  [['say "hi"', 'a,b', 'a\nb'], '"say ""hi""","a,b","a\nb"\r\n'],
  [[-5, '-5', '=1+1'], "-5,'-5,'=1+1\r\n"],
  [['+1', '@SUM(1)', '\t=1', '\r=1'], "'+1,'@SUM(1),'\t=1,\"'\r=1\"\r\n"],
])('writes %o', (values, line) => {
  expect(csvLine(values)).toBe(line)
})

it('is read back as it was, and as no formula', () => {
  const value = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', 'a', '1') }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const read = parseCsv(rows.map(csvLine).join(''))
      expect(read.flat().filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
      const marked = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
      expect(read).toEqual(rows.map((row) => row.map(marked)))
    }),
  )
})
