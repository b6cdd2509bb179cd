import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/** Letters that are written in one direction, or a space. */
interface Piece {
  readonly text: string
  /** Odd ones are read from right to left. */
  readonly level: number
}

/** Marks that only tell the direction of others, and are not seen. */
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

export const withoutMarks = (text: string): string => text.replace(MARKS, '')

/**
 * The pieces of a line from left to right, spaces among them, by the Unicode bidirectional algorithm.
 * The letters of an Arabic piece stay as they are spoken: whoever shapes it puts them in order. All
 * else is as it is seen.
 */
export function visualOrder(line: string, dir: 'ltr' | 'rtl'): string[] {
  const text = line.split(' ').filter(Boolean).join(' ')
  let pieces = piecesOf(text, dir)
  const highest = Math.max(0, ...pieces.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1) pieces = reversedFrom(pieces, level)
  return pieces.map(asSeen).filter(Boolean)
}

/** Cuts a text wherever the direction changes, and at spaces. */
function piecesOf(text: string, dir: 'ltr' | 'rtl'): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(text, dir)
  const pieces: Piece[] = []
  let at = 0
  for (const letter of text) {
    const level = levels[at]!
    at += letter.length
    const last = pieces.at(-1)
    const goesOn = last?.level === level && letter !== ' ' && last.text !== ' '
    if (goesOn) pieces.splice(-1, 1, { level, text: last.text + letter })
    else pieces.push({ level, text: letter })
  }
  return pieces
}

/** Each run of at least so high a level, turned round. */
function reversedFrom(pieces: readonly Piece[], level: number): Piece[] {
  const turned: Piece[] = []
  let run: Piece[] = []
  for (const piece of pieces) {
    if (piece.level >= level) run.unshift(piece)
    else {
      turned.push(...run, piece)
      run = []
    }
  }
  return [...turned, ...run]
}

function asSeen({ text: told, level }: Piece): string {
  const text = withoutMarks(told)
  if (level % 2 === 0) return text
  const letters = Array.from(text, (letter) => bidi.getMirroredCharacter(letter) ?? letter)
  return (/\p{L}/u.test(text) ? letters : letters.reverse()).join('')
}
