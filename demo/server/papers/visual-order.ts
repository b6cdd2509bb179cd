import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/**
 * The words of a line from left to right, each with its letters as they are spoken: whoever shapes a
 * word puts those of an Arabic one in order. The Unicode bidirectional algorithm, word by word.
 */
export function visualOrder(line: string, dir: 'ltr' | 'rtl'): string[] {
  const words = line.split(' ').filter(Boolean)
  const { levels } = bidi.getEmbeddingLevels(words.join(' '), dir)
  let at = 0
  const leveled = words.map((word) => {
    const level = Math.max(...levels.slice(at, at + word.length))
    at += word.length + 1
    return { word, level }
  })
  const highest = Math.max(0, ...leveled.map(({ level }) => level))
  let ordered = leveled
  for (let level = highest; level > 0; level -= 1) ordered = reversedFrom(ordered, level)
  return ordered.map(({ word }) => word)
}

/** Each run of at least so high a level, turned round. */
function reversedFrom<T extends { level: number }>(words: readonly T[], level: number): T[] {
  const turned: T[] = []
  let run: T[] = []
  for (const word of words) {
    if (word.level >= level) run.unshift(word)
    else {
      turned.push(...run, word)
      run = []
    }
  }
  return [...turned, ...run]
}
