import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether there is a process of this id; true also for one we may not signal. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * When the process began, in a form of the platform's own: with the id it names one process for
 * ever, although ids are used again. Undefined when there is none.
 */
export async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return ps(pid, 'lstart=')
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // The second field is the program's name in brackets, which may itself hold spaces.
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19]
}

/** Whether the process works in this folder, as a PostgreSQL server does in its data folder. */
export async function worksIn(pid: number, folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return (await ps(pid, 'command='))?.includes(folder) ?? false
  const place = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  return place === folder
}

function ps(pid: number, column: string): Promise<string | undefined> {
  return run('ps', ['-o', column, '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim() || undefined,
    () => undefined,
  )
}
