import fc from 'fast-check'
import { expect, it } from 'vitest'
import { visualOrder } from '../../demo/server/papers/visual-order.js'

it.each([
  ['a number in an Arabic word', 'rtl', 'مع و50 وحدة', ['وحدة', ' ', '50', 'و', ' ', 'مع']],
  ['a number after an Arabic word', 'rtl', 'وحدة50', ['50', 'وحدة']],
  ['an Arabic word after a number', 'rtl', '50وحدة', ['وحدة', '50']],
  ['a Latin name with an Arabic prefix', 'rtl', 'لـVisa', ['Visa', 'لـ']],
  ['brackets around Arabic', 'rtl', '(نص 50)', ['(', '50', ' ', ')نص']],
  ['brackets around a number', 'rtl', 'نص (50)', ['(', '50', ')', ' ', 'نص']],
  ['an Arabic name among Latin ones', 'ltr', 'Ltd (أحمد)', ['Ltd', ' ', '(', 'أحمد', ')']],
  ['a Latin line in an Arabic paper', 'rtl', 'Visa •••• 4242', ['Visa', ' ', '••••', ' ', '4242']],
  [
    'a mark that is not seen',
    'rtl',
    '\u200f11.90\u00a0\u2068US$\u2069',
    ['US$', '\u00a0', '11.90'],
  ],
  ['Latin', 'ltr', 'Paid with  Visa', ['Paid', ' ', 'with', ' ', 'Visa']],
] as const)('puts %s where it is read', (_, dir, line, pieces) => {
  expect(visualOrder(line, dir)).toEqual(pieces)
})

it('keeps every letter, what is joined, and each number', () => {
  const letters = fc.constantFrom('ا', 'ب', 'و', 'V', 'i', '5', '0', '.', '-', ' ')
  const dirs = fc.constantFrom('ltr', 'rtl')
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 20 }), dirs, (line, dir) => {
      const pieces = visualOrder(line, dir)
      const sorted = (text: string): string[] => Array.from(text.replaceAll(' ', '')).sort()
      expect(sorted(pieces.join(''))).toEqual(sorted(line))
      for (const [whole] of line.matchAll(/[ابو]+|[Vi]+|[50]+/g))
        expect(pieces.some((piece) => piece.includes(whole))).toBe(true)
    }),
  )
})
