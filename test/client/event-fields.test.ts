import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventReader } from '../../src/client/event-fields.js'

interface Told {
  event: string
  data: string
}

/** What the events say that carry data. */
const read = (...pieces: string[]): Told[] => {
  const reader = eventReader()
  return pieces
    .flatMap((piece) => reader(piece))
    .map((field) => ({ event: field('event'), data: field('data') }))
    .filter(({ data }) => data)
}
const message = (data: string): Told => ({ event: '', data })

describe('an event', () => {
  it.each([
    ['ends with an empty line', 'data: a\n\n', [message('a')]],
    [
      'has lines that end in any of three ways',
      'data: a\r\ndata: b\rdata: c\n\n',
      [message('a\nb\nc')],
    ],
    ['has a type', 'event: balance\ndata: a\n\n', [{ event: 'balance', data: 'a' }]],
    [
      'keeps its type to itself',
      'event: x\ndata: a\n\ndata: b\n\n',
      [{ event: 'x', data: 'a' }, message('b')],
    ],
    ['loses one space only', 'data:  a\n\ndata:b\n\n', [message(' a'), message('b')]],
    ['may have colons in its data', 'data: a: b\n\n', [message('a: b')]],
    ['may have an empty line', 'data: a\ndata\ndata: b\n\n', [message('a\n\nb')]],
    ['is not misled by longer names', 'database: a\nadata: b\ndata: c\n\n', [message('c')]],
    ['keeps every character of its data', 'data: "\u2028 é 😀"\n\n', [message('"\u2028 é 😀"')]],
    ['is nothing without data', 'event: balance\n\n', []],
    ['is not told before it ends', 'data: a\n', []],
    [
      'ignores comments and unknown fields',
      ': hello\ndata: a\nid: 4\nfoo: b\n\n:\n\n',
      [message('a')],
    ],
  ])('%s', (_, text, events) => {
    expect(read(text)).toEqual(events)
  })

  it('is told as soon as its last line ends, also in a bare return', () => {
    expect(read('data: a\r\r')).toEqual([message('a')])
    expect(read('data: a\r\n\r', '\ndata: b\n\n')).toEqual([message('a'), message('b')])
  })

  it('is the same wherever the stream is cut', () => {
    const line = fc.constantFrom(
      'data: a',
      'data',
      ':',
      'event: balance',
      'data: {"é":"€"}',
      '',
      '',
    )
    const end = fc.constantFrom('\n', '\r\n', '\r')
    const stream = fc
      .array(fc.tuple(line, end), { maxLength: 12 })
      .map((lines) => lines.flat().join(''))
    fc.assert(
      fc.property(stream, fc.array(fc.nat(), { maxLength: 6 }), (text, cuts) => {
        const at = cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b)
        const pieces = [0, ...at].map((start, i) => text.slice(start, at[i]))
        expect(read(...pieces)).toEqual(read(text))
      }),
    )
  })
})

it('may only ask to wait', () => {
  const [field] = eventReader()(': hello\nretry: 1500\n\n')
  expect(field!('retry')).toBe('1500')
})
