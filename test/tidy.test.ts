import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAY_IMPORT, PACKAGES, SERVER_MAY_IMPORT } from './support/layers.js'

const LINES_MAX = 200
const DRAWER_NAMES = /^(utils?|helpers?|common|misc|shared)$/

const listed = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => join(folder, path))
        .filter((path) => /\.(ts|js|sql|css)$/.test(path) && !path.includes('node_modules'))
    : []

const sources = listed('src')
const everything = ['src', 'conformance', 'demo', 'test', 'stories', 'scripts', 'bench'].flatMap(
  listed,
)
const written = everything.filter((file) => !file.endsWith('.generated.ts'))
const read = (file: string): string => readFileSync(file, 'utf8')
const homeIn = (folder: string, file: string): string => relative(folder, file).split(sep)[0]!
const specifiersOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:\bfrom |\bimport |\bimport\()'([^']+)'/g)].map(([, path]) => path!)
const resolved = (file: string, specifier: string): string =>
  join(dirname(file), specifier.replace(/\.js$/, '.ts'))
const localImportsOf = (file: string): string[] =>
  specifiersOf(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => resolved(file, path))
const packagesOf = (file: string): string[] =>
  specifiersOf(file).filter((path) => !path.startsWith('.'))

describe.each(sources)('%s', (file) => {
  const home = homeIn('src', file)

  it('imports only what its folder may', () => {
    const allowed = [home, ...(MAY_IMPORT[home] ?? [])]
    expect(localImportsOf(file).filter((path) => !allowed.includes(homeIn('src', path)))).toEqual(
      [],
    )
  })

  it('imports only the packages its folder may', () => {
    const allowed = PACKAGES[home] ?? []
    const wrong = packagesOf(file).filter((name) => !allowed.some((may) => may.test(name)))
    expect(wrong).toEqual([])
  })
})

it.each(written)(`%s stays under ${LINES_MAX} lines and out of drawers`, (file) => {
  expect(read(file).split('\n').length).toBeLessThanOrEqual(LINES_MAX + 1)
  const names = file.split(sep).map((part) => part.replace(/\..*$/, ''))
  expect(names.filter((name) => DRAWER_NAMES.test(name))).toEqual([])
})

const inBrowser = sources.filter(
  (file) => !['contract', 'contract.ts', 'testing', 'testing.ts'].includes(homeIn('src', file)),
)

it.each(inBrowser)('%s brings no schema into the browser', (file) => {
  const values = [
    ...read(file).matchAll(/^import (?!type)[^;']*?from '([^']*contract[^']*)'/gms),
  ].map(([, path]) => basename(path!, '.js'))
  const free =
    /^(([a-z]+-)?routes|invariants|bookkeeping|problem-codes|alert-limits|address-lines|currency)$/
  expect(values.filter((name) => !free.test(name))).toEqual([])
})

const serverFiles = listed('demo/server').filter((file) => dirname(file) !== join('demo', 'server'))

it.each(serverFiles)('%s follows the layers of the server', (file) => {
  const home = homeIn('demo/server', file)
  const allowed = [home, ...(SERVER_MAY_IMPORT[home] ?? [])]
  const layers = localImportsOf(file)
    .map((path) => relative('demo/server', path).split(sep))
    .filter((parts) => parts.length > 1)
    .map(([layer]) => layer!)
  expect(layers.filter((layer) => !allowed.includes(layer))).toEqual([])
})

it.each(listed('demo'))('%s uses the package by its public entries', (file) => {
  expect(localImportsOf(file).filter((path) => path.startsWith(`src${sep}`))).toEqual([])
})

it.each(listed('conformance'))(
  '%s imports the contract by its public entry, and itself',
  (file) => {
    const may = /^(\.|node:|@virtual-practice\/credits\/contract$)/
    expect(specifiersOf(file).filter((name) => !may.test(name))).toEqual([])
    expect(localImportsOf(file).filter((path) => !path.startsWith(`conformance${sep}`))).toEqual([])
  },
)

it.each(sources)('%s imports nothing of demo, test or stories', (file) => {
  expect(localImportsOf(file).filter((path) => !path.startsWith(`src${sep}`))).toEqual([])
})

const tags = listed('src/define').map((file) => basename(file, '.ts'))

it.each(tags)('<%s> has a class, a test and a story', (tag) => {
  const wanted = [
    `src/elements/${tag}.ts`,
    `test/elements/${tag}.test.ts`,
    `stories/${tag}.stories.ts`,
  ]
  expect(wanted.filter((file) => !existsSync(file))).toEqual([])
})

it.each(tags)('src/define/%s.ts defines the provider first', (tag) => {
  if (tag === 'credits-provider') return
  expect(specifiersOf(`src/define/${tag}.ts`)[0]).toBe('./credits-provider.js')
})

const said = (pattern: RegExp, files: string[]): string[] =>
  files.filter((file) => pattern.test(read(file)))

it('registers elements in src/define and the static define only', () => {
  const places = said(/customElements\.define\(|\.define\(\)/, sources)
  expect(places.filter((file) => homeIn('src', file) !== 'define')).toEqual([])
})

it('makes events in one place', () => {
  expect(said(/new CustomEvent\(/, sources)).toEqual([join('src', 'events.ts')])
})

it('declares no custom property of the host page', () => {
  expect(said(/^\s*--credits-[a-z-]+:/m, sources)).toEqual([])
})

it('initialises no boolean attribute to true', () => {
  expect(said(/type: Boolean[^)]*\)[^=\n]*= true/, sources)).toEqual([])
})

it('holds no unfinished work and no switched-off check', () => {
  const marks = new RegExp(
    ['TO' + 'DO', 'FIX' + 'ME', '@ts-' + 'ignore', '@ts-' + 'nocheck'].join('|'),
  )
  expect(said(marks, everything)).toEqual([])
  expect(said(/\b(it|test|describe)\.(skip|only|todo)\b/, listed('test'))).toEqual([])
})

it('keeps the map on one page', () => {
  expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(151)
})

it('records no registry address in the lock file', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": ?"http/)
})
