import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventReader, type EventFields } from '../../src/client/event-fields.js'

/** The events that carry data, as `balance` and `data`. */
const read = (...pieces: string[]): EventFields[] => {
  const reader = eventReader()
  return pieces
    .flatMap((piece) => reader(piece))
    .filter(({ data }) => data !== undefined)
    .map(({ event, data }) => ({ ...(event && { event }), data: data! }))
}
const message = (data: string): EventFields => ({ data })

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
    ['may be empty', 'data\n\n', [message('')]],
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
  expect(eventReader()(': hello\nretry: 1500\n\n')).toEqual([
    expect.objectContaining({ retry: '1500' }),
  ])
})
