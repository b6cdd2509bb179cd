import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Context } from 'hono'

/** Where the package's files are among the host's own. */
const PACKAGE = 'credits/'

const TYPES = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
])

/** Names without a leading dot, encoded characters or backslashes: none leads out of the folder. */
const PATH = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/

/** How a file system says that there is no such file. */
const ABSENT = new Set<string | undefined>(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'])

/** What an address imports before it runs; what is loaded later is not among it. */
const IMPORT = /^(?:import|export)\b[^';]* from '\.\/([^']+)'/gm

/** Forever, as HTTP counts it: another version has another address. */
const KEEP = 'public, max-age=31536000, immutable'

/**
 * What pages load: the host's own files, and those of the built package. Their addresses have a
 * version in them, so that a browser keeps each file, and what it has compiled of it, until a file changes.
 */
export class Assets {
  readonly #pages: string
  readonly #package: string

  constructor(pagesFolder: string, packageFolder: string) {
    this.#pages = pagesFolder
    this.#package = packageFolder
  }

  /** Another one after any change. The package's entry names what it loads later by its contents. */
  async version(): Promise<string> {
    const own = (await readdir(this.#pages)).sort().map((name) => join(this.#pages, name))
    const stamps = [...own, join(this.#package, 'embed.js')].map(async (file) => {
      const { mtimeMs, size } = await stat(file)
      return `${file} ${mtimeMs} ${size}`
    })
    const stamp = (await Promise.all(stamps)).join('\n')
    return createHash('sha256').update(stamp).digest('base64url').slice(0, 12)
  }

  /** The file of an address, such as `toolbar.css` or `credits/embed.js`. */
  async serve(c: Context, path: string): Promise<Response> {
    const type = TYPES.get(extname(path))
    const body = type && (await this.#read(path))
    if (!type || !body) return c.notFound()
    return c.body(body, 200, { 'Content-Type': type, 'Cache-Control': KEEP })
  }

  /** Which modules a module of the host's own needs before it runs, itself first. */
  async modulesOf(name: string, found = new Set<string>()): Promise<Set<string>> {
    if (found.has(name)) return found
    found.add(name)
    if (name.startsWith(PACKAGE)) return found
    const code = new TextDecoder().decode(await this.#read(name))
    for (const [, imported] of code.matchAll(IMPORT)) await this.modulesOf(imported!, found)
    return found
  }

  async #read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (!PATH.test(path)) return undefined
    const file = path.startsWith(PACKAGE)
      ? join(this.#package, path.slice(PACKAGE.length))
      : join(this.#pages, path)
    try {
      return new Uint8Array(await readFile(file))
    } catch (error) {
      if (ABSENT.has((error as NodeJS.ErrnoException).code)) return undefined
      throw error
    }
  }
}
