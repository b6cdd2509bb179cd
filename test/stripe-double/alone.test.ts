import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const FOLDER = join('demo', 'stripe-double')

const listed = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|js)$/.test(path))
    .map((path) => join(folder, path))
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom |\bimport |\bimport\()'([^']+)'/g)].map(
    ([, path]) => path!,
  )

it.each(listed(FOLDER))('%s imports nothing of ours', (file) => {
  const away = importsOf(file).filter(
    (path) => !/^(node:|stripe$|zod$)/.test(path) && !join(file, '..', path).startsWith(FOLDER),
  )
  expect(away).toEqual([])
})

it('is imported by tests and scripts only', () => {
  const others = ['src', 'demo', 'conformance', 'stories'].flatMap(listed)
  const importers = others.filter(
    (file) =>
      !file.startsWith(FOLDER) && importsOf(file).some((path) => /stripe-double/.test(path)),
  )
  expect(importers).toEqual([])
})
