import { execFile } from 'node:child_process'
import { chown, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.js'
import { DatabaseError } from './database-error.js'

const run = promisify(execFile)

/** How PostgreSQL's programs are run, because they refuse to run as root. */
export interface RunAs {
  /** Put before the program and its arguments. */
  readonly prefix: readonly string[]
  readonly ids: { readonly uid?: number; readonly gid?: number }
}

const AS_OURSELVES: RunAs = { prefix: [], ids: {} }

/**
 * Root, seen by the program as nobody. It keeps root's files, so it may enter a folder that only
 * root may enter, which a user of its own could not.
 */
const AS_MAPPED_ROOT: RunAs = {
  prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534'],
  ids: {},
}

/** The first way that works here, with the folder given to it. Throws `cannot_run`. */
export async function chooseRunAs(folder: string, binaries: Binaries): Promise<RunAs> {
  if (process.getuid?.() !== 0) return AS_OURSELVES
  const others = [await ownerOf(dirname(folder)), await idsOf('postgres'), await idsOf('nobody')]
  const ways = [AS_MAPPED_ROOT, ...others.flatMap((ids) => (ids ? [{ prefix: [], ids }] : []))]
  for (const way of ways) {
    await giveTo(folder, way.ids.uid ?? 0, way.ids.gid ?? 0)
    if (await works(way, folder, binaries)) return way
  }
  throw new DatabaseError(
    'cannot_run',
    `PostgreSQL does not run as root, and no other user may enter ${folder}. ` +
      'Start as a normal user, or name a PostgreSQL of yours in DATABASE_URL.',
  )
}

/** The program and arguments of one of PostgreSQL's binaries, run in that way. */
export function commandOf(
  { prefix }: RunAs,
  program: string,
  args: readonly string[],
): [string, string[]] {
  const [first, ...rest] = [...prefix, program, ...args]
  return [first ?? program, rest]
}

async function works(way: RunAs, folder: string, { initdb }: Binaries): Promise<boolean> {
  const script = 'test -w "$1" && "$0" --version'
  const [program, args] = commandOf(way, 'sh', ['-c', script, initdb, folder])
  return run(program, args, way.ids).then(
    () => true,
    () => false,
  )
}

async function ownerOf(folder: string): Promise<Required<RunAs['ids']> | undefined> {
  const { uid, gid } = await stat(folder)
  return uid === 0 ? undefined : { uid, gid }
}

async function idsOf(user: string): Promise<Required<RunAs['ids']> | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (what) => Number((await run('id', [what, user])).stdout)),
    )
    return uid && gid ? { uid, gid } : undefined
  } catch {
    return undefined
  }
}

async function giveTo(path: string, uid: number, gid: number): Promise<void> {
  const found = await stat(path)
  if (found.uid === uid && found.gid === gid) return
  await chown(path, uid, gid)
  if (!found.isDirectory()) return
  for (const entry of await readdir(path)) await giveTo(join(path, entry), uid, gid)
}
