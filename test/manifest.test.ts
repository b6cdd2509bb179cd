import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Named {
  name: string
}

interface Declaration {
  customElement?: boolean
  tagName?: string
  cssParts?: Named[]
  slots?: Named[]
  cssStates?: Named[]
  cssProperties?: Named[]
  events?: Named[]
}

/** `npm run build` has made it from the same sources. */
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations?: Declaration[] }[]
}
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter((declaration) => declaration.customElement)

const sources = ['src/elements', 'src/controllers', 'src/styles']
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .map((file) => readFileSync(file, 'utf8').replaceAll(/\/\*\*.*?\*\//gs, ''))
  .join('\n')
  .replaceAll(/emitError\(([\w.#]+)/g, "emit($1, 'credits-error'")

const found = (pattern: RegExp): string[] => [
  ...new Set([...sources.matchAll(pattern)].map(([, name]) => name!)),
]
const isWritten = (name: string): boolean => new RegExp(`['"(\\s]${name}['"),\\s]`).test(sources)
const described = (kind: 'cssParts' | 'slots' | 'cssProperties' | 'events'): string[] => [
  ...new Set(elements.flatMap((element) => (element[kind] ?? []).map(({ name }) => name))),
]

describe('what the manifest says is what the sources have', () => {
  it.each([
    ['parts', found(/ part="([a-z-]+)"/g), described('cssParts')],
    ['slots', found(/<slot name="([a-z-]+)"/g), described('slots').filter((name) => name !== '')],
    ['custom properties', found(/var\(\s*(--credits-[a-z-]+)/g), described('cssProperties')],
    ['events', found(/emit\(\s*[\w.#]+,\s*'([a-z-]+)'/g), described('events')],
  ])('%s', (_kind, inSources, inManifest) => {
    expect(inSources.length).toBeGreaterThan(0)
    expect(inSources.filter((name) => !inManifest.includes(name))).toEqual([])
    expect(inManifest.filter((name) => !isWritten(name))).toEqual([])
  })

  it('names every element', () => {
    expect(elements.map(({ tagName }) => tagName).toSorted()).toEqual(
      readdirSync('src/define')
        .map((file) => file.replace(/\.ts$/, ''))
        .toSorted(),
    )
  })
})
