import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** What pictures depend on beside the code: they can only be compared where it is the same. */
export interface Machine {
  readonly browser: string
  /** The letters that it has, as a picture of some. */
  readonly letters: string
}

/** The look of every story that somebody has looked at. */
export interface Accepted {
  readonly machine: Machine | undefined
  /** By story and look: a line as it is in the file. */
  readonly lines: ReadonlyMap<string, string>
}

const FILE = 'test/pictures/accepted.txt'
const HEAD =
  '# How each story looks. `npm run pictures -- accept` writes this; README.md tells how.'

/** What a picture shows, short enough for a line of text and long enough to be one of a kind. */
export const hashOf = (picture: Buffer): string =>
  createHash('sha256').update(picture).digest('hex').slice(0, 16)

/** A line of the file: `elements-credit-balance--ready light 320:1f0e… 768:2d4c…`. */
export const lineOf = (story: string, look: string, hashes: ReadonlyMap<number, string>): string =>
  [story, look, ...[...hashes].map(([width, hash]) => `${width}:${hash}`)].join(' ')

export const keyOf = (line: string): string => line.split(' ').slice(0, 2).join(' ')

/** The hash of a line's picture at a width. */
export const hashIn = (line: string | undefined, width: number): string | undefined =>
  new RegExp(` ${width}:(\\w+)`).exec(line ?? '')?.[1]

export function readAccepted(file = FILE): Accepted {
  if (!existsSync(file)) return { machine: undefined, lines: new Map() }
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const told = (word: string): string =>
    lines.find((line) => line.startsWith(`# ${word} `))!.slice(word.length + 3)
  return {
    machine: { browser: told('browser'), letters: told('letters') },
    lines: new Map(
      lines.filter((line) => !line.startsWith('#')).map((line) => [keyOf(line), line]),
    ),
  }
}

export function writeAccepted(
  { browser, letters }: Machine,
  lines: ReadonlyMap<string, string>,
  file = FILE,
): void {
  const sorted = [...lines.values()].sort()
  const head = [HEAD, `# browser ${browser}`, `# letters ${letters}`]
  writeFileSync(file, [...head, ...sorted, ''].join('\n'))
}
