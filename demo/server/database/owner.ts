import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseError } from './database-error.js'
import { startOf } from './process-identity.js'

const FILE = 'owner.json'

interface Owner {
  readonly pid: number
  readonly startedAt: string
}

/**
 * Makes this process the one that may start and end the database of a folder. A file left behind
 * by a process that is gone does not count. Throws `in_use` naming the process that holds it.
 *
 * @returns gives the folder back
 */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, FILE)
  const mine = `${file}.${process.pid}`
  const owner: Owner = { pid: process.pid, startedAt: (await startOf(process.pid)) ?? '' }
  await writeFile(mine, JSON.stringify(owner))
  try {
    while (!(await linked(mine, file))) await removeIfLeftBehind(file, folder)
  } finally {
    await rm(mine, { force: true })
  }
  return () => rm(file, { force: true })
}

/** A link is made whole or not at all, so that nobody reads half an owner. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function removeIfLeftBehind(file: string, folder: string): Promise<void> {
  const owner = await readOwner(file)
  if (owner && owner.startedAt === (await startOf(owner.pid))) throw inUse(folder, owner)
  // Renamed first: of two that find the same old file only one removes it, and neither a new one.
  const aside = `${file}.old.${process.pid}`
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  const taken = await readOwner(aside)
  if (taken && taken.startedAt === (await startOf(taken.pid))) {
    await rename(aside, file)
    throw inUse(folder, taken)
  }
  await rm(aside, { force: true })
}

async function readOwner(file: string): Promise<Owner | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Owner)
  } catch {
    return undefined
  }
}

function inUse(folder: string, { pid }: Owner): DatabaseError {
  return new DatabaseError(
    'in_use',
    `The database in ${folder} is in use by the running process ${pid}. ` +
      'End that one first, or choose another folder with DATA_FOLDER.',
  )
}
