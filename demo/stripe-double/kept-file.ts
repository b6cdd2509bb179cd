import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Remembered } from './api.js'
import type { State } from './state.js'

/** What a person can mend: said in a sentence, without a trace. */
export class KeptFileError extends Error {
  override readonly name = 'KeptFileError'
}

const entries = <S extends z.ZodType>(value: S) => z.array(z.tuple([z.string(), value]))

const KEPT = z.object({
  shelves: z.record(z.string(), entries(z.unknown())),
  answers: entries(
    z.object({
      print: z.string(),
      answered: z.object({
        status: z.int(),
        body: z.record(z.string(), z.unknown()),
        headers: z.record(z.string(), z.string()),
      }),
    }),
  ),
})

/** Every map and set of the state by its name, so that one that is added later is kept as well. */
function shelvesOf(state: State): [string, Map<string, unknown> | Set<unknown>][] {
  const all: [string, unknown][] = Object.entries(state)
  return all.flatMap(([name, shelf]) =>
    shelf instanceof Map || shelf instanceof Set ? [[name, shelf]] : [],
  )
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function parsed(file: string, text: string): z.infer<typeof KEPT> {
  try {
    return KEPT.parse(JSON.parse(text))
  } catch {
    throw new KeptFileError(
      `${file}, where Stripe's double keeps customers and payments, is damaged. Put back a copy, or ` +
        'start anew with: npm start -- --reset (it deletes all data of the demo).',
    )
  }
}

/** Keeps what the double knows in a file, as Stripe would not forget either. */
export class KeptFile {
  #written: string | undefined

  constructor(
    readonly file: string,
    readonly state: State,
    readonly answers: Map<string, Remembered>,
  ) {}

  /** Takes up what was kept. Throws KeptFileError when it cannot be understood. */
  read(): void {
    const text = textOf(this.file)
    if (text === undefined) return
    const kept = parsed(this.file, text)
    for (const [name, shelf] of shelvesOf(this.state))
      for (const [id, value] of kept.shelves[name] ?? [])
        if (shelf instanceof Map) shelf.set(id, value)
        else shelf.add(id)
    for (const [key, answer] of kept.answers) this.answers.set(key, answer)
    this.#written = text
  }

  /** Writes what has changed: beside the file first, so that a sudden end leaves one that is whole. */
  write(): void {
    const shelves = Object.fromEntries(
      shelvesOf(this.state).map(([name, shelf]) => [name, [...shelf.entries()]]),
    )
    const text = JSON.stringify({ shelves, answers: [...this.answers] })
    if (text === this.#written) return
    mkdirSync(dirname(this.file), { recursive: true })
    const beside = `${this.file}.new`
    writeFileSync(beside, text)
    renameSync(beside, this.file)
    this.#written = text
  }
}
