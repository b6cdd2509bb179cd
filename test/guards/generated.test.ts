import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { generateGuards, GUARD_FILES } from '../../scripts/generate-guards.js'

const files = Object.keys(GUARD_FILES) as (keyof typeof GUARD_FILES)[]

it.each(files)('%s holds what the schemas say now', async (file) => {
  const text = readFileSync(`src/guards/${file}.generated.ts`, 'utf8')
  expect(await generateGuards(GUARD_FILES[file])).toBe(text)
})

it('needs no dependency', () => {
  const text = ['check', 'between', ...files.map((file) => `${file}.generated`)]
    .map((name) => readFileSync(`src/guards/${name}.ts`, 'utf8'))
    .join('\n')
  const values = [...text.matchAll(/^import (?!type).*from '(.*)'/gm)].map(([, path]) => path)
  expect([...new Set(values)]).toEqual([
    './check.js',
    '../contract/invariants.js',
    './between.js',
    './balance.generated.js',
    '../contract/bookkeeping.js',
  ])
})

const inexpressible: [what: string, schema: z.ZodMiniType][] = [
  ['a date', z.date()],
  ['a union', z.union([z.int(), z.string()])],
  ['a field that may be missing', z.optional(z.int())],
  ['an enum of more than words', z.enum(['a|b'])],
  ['a longer least length', z.string().check(z.minLength(2))],
  ['a number with fractions', z.number()],
  ['a step', z.int().check(z.multipleOf(5))],
  ['an own rule', z.object({}).check(z.refine(() => true))],
  ['a text with a format', z.email()],
  ['an object without other keys', z.strictObject({})],
  ['a text of two checks', z.string().check(z.minLength(1), z.maxLength(2))],
  ['a list with a least length', z.array(z.int()).check(z.minLength(1))],
]

it.each(inexpressible)('refuses to generate a check for %s', async (_, schema) => {
  const modules = { thing: { Thing: z.object({ field: schema }) } }
  await expect(generateGuards(['Thing'], modules)).rejects.toThrow('The guards cannot express')
})
