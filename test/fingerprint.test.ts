import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprint } from '../scripts/fingerprint.js'

let folder: string
const at = (path: string): string => join(folder, path)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'credits-fingerprint-'))
  mkdirSync(at('inner'))
  writeFileSync(at('a'), 'one')
  writeFileSync(at('inner/b'), 'two')
})
afterEach(() => rmSync(folder, { recursive: true }))

it('stays when files are written again as they were', () => {
  const before = fingerprint([folder])
  writeFileSync(at('inner/b'), 'two')
  utimesSync(at('a'), 1, 1)
  expect(fingerprint([folder])).toBe(before)
})

it.each([
  ['a content', () => writeFileSync(at('inner/b'), 'too')],
  ['a name', () => renameSync(at('inner/b'), at('inner/c'))],
  ['a file more', () => writeFileSync(at('inner/c'), '')],
  ['a file less', () => rmSync(at('a'))],
])('is another with %s', (_, change) => {
  const before = fingerprint([folder])
  change()
  expect(fingerprint([folder])).not.toBe(before)
})

it('is that of the files that are named', () => {
  const before = fingerprint([at('a')])
  writeFileSync(at('inner/b'), 'other')
  expect(fingerprint([at('a')])).toBe(before)
  writeFileSync(at('a'), 'other')
  expect(fingerprint([at('a')])).not.toBe(before)
})
