import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Context } from 'hono'

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
])

/** Names without a leading dot, encoded characters or backslashes: none leads out of the folder. */
const PATH = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/

/** How a file system says that there is no such file. */
const ABSENT = new Set<string | undefined>(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'])

/** One file of `folder`, revalidated on every use, so that a rebuilt page is seen at once. */
export async function serveFile(c: Context, folder: string, path: string): Promise<Response> {
  const type = types.get(extname(path))
  const body = type && PATH.test(path) ? await read(join(folder, path)) : undefined
  if (!type || !body) return c.notFound()
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache', ETag: etag }
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
  return c.body(body, 200, headers)
}

async function read(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if (ABSENT.has((error as NodeJS.ErrnoException).code)) return undefined
    throw error
  }
}
