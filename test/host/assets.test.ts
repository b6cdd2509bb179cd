import { cp, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Assets } from '../../demo/host/assets.js'
import { PACKAGE_FOLDER } from './clinic.js'

let pages: string
let assets: Assets

beforeEach(async () => {
  pages = await mkdtemp(join(tmpdir(), 'credits-assets-'))
  await cp('demo/host/pages', pages, { recursive: true })
  assets = new Assets(pages, PACKAGE_FOLDER)
})
afterEach(() => rm(pages, { recursive: true }))

const ask = (path: string): Response | Promise<Response> =>
  new Hono().get('*', (c) => assets.serve(c, path)).request('/')

it('lets a browser keep a file, whether of a page or of the package', async () => {
  for (const [path, type] of [
    ['toolbar.css', 'text/css'],
    ['clinic.js', 'text/javascript'],
    ['icon.svg', 'image/svg+xml'],
    ['credits/embed.js', 'text/javascript'],
    ['credits/embed/later.js', 'text/javascript'],
  ] as const) {
    const { status, headers } = await ask(path)
    expect([path, status]).toEqual([path, 200])
    expect(headers.get('content-type')).toContain(type)
    expect(headers.get('cache-control')).toContain('immutable')
  }
})

it('has another version after any change, of a length or of a time', async () => {
  const before = await assets.version()
  expect(await assets.version()).toBe(before)
  const file = join(pages, 'toolbar.css')
  await writeFile(file, `${await readFile(file, 'utf8')}\n`)
  const after = await assets.version()
  expect(after).not.toBe(before)
  await utimes(file, new Date(0), new Date(0))
  expect(await assets.version()).not.toBe(after)
})

it.each([
  '../app.ts',
  'credits/../../clinic.ts',
  'credits/../package/embed.js',
  '.hidden.js',
  'absent.js',
  'clinic.js/more.js',
  'scribe.html',
  'credits',
  'a\\b.js',
  `${'a'.repeat(300)}.js`,
])('has nothing at %s', async (path) => {
  expect((await ask(path)).status).toBe(404)
})
