import { readFileSync } from 'node:fs'
import { Catalogue } from './catalogue.js'
import { linesOf } from './json-lines.js'

/** The configuration cannot be used. The message names the file, the line and the field. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError'
}

/** Reads and checks a catalogue file. Throws CatalogueError. */
export function readCatalogue(file: string): Catalogue {
  return parseCatalogue(readFileSync(file, 'utf8'), file)
}

/** Checks a catalogue's text. `file` is what the message calls it. Throws CatalogueError. */
export function parseCatalogue(text: string, file: string): Catalogue {
  const parsed = Catalogue.safeParse(parseJson(text, file))
  if (parsed.success) return parsed.data
  const lineOf = linesOf(text)
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${file}:${lineOf(path)} ${path.map(String).join('.')}: ${message}`,
  )
  throw new CatalogueError(problems.join('\n'))
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const said = (error as SyntaxError).message
    const position = /position (\d+)/.exec(said)?.[1]
    const line = text.slice(0, position ? Number(position) : undefined).split('\n').length
    throw new CatalogueError(`${file}:${line} ${said}`, { cause: error })
  }
}
