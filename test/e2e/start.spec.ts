import { expect, test } from '@playwright/test'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { freePort } from '../../scripts/free-port.js'
import { dataFolder, type Demo, launch, startDemo } from '../support/demo-process.js'

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  )

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The file PostgreSQL keeps while it runs; its first line is its process. */
function databasePid(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const file = files.find((path) => path.endsWith('postmaster.pid'))
  if (!file) throw new Error('no postmaster.pid')
  return Number(readFileSync(join(folder, file), 'utf8').split('\n')[0])
}

const exitOf = async (demo: Demo): Promise<number | null> => {
  if (demo.process.exitCode === null) await once(demo.process, 'exit')
  return demo.process.exitCode
}

const balanceOf = async (demo: Demo, folder: string): Promise<{ available: number }> => {
  const { CREDITS_SERVICE_KEY: key } = JSON.parse(
    readFileSync(join(folder, 'secrets.json'), 'utf8'),
  ) as { CREDITS_SERVICE_KEY: string }
  const response = await fetch(`${demo.api}/v1/balance`, {
    headers: { authorization: `Bearer ${key}`, 'credits-account': 'northgate' },
  })
  expect(response.status).toBe(200)
  return (await response.json()) as { available: number }
}

test.describe('npm start', () => {
  let place: ReturnType<typeof dataFolder>
  let demo: Demo | undefined
  test.beforeEach(() => (place = dataFolder()))
  test.afterEach(async () => {
    await demo?.end()
    demo = undefined
    place.remove()
  })

  test('keeps its data and what was built, and Ctrl-C ends all of it', async () => {
    demo = await startDemo({ folder: place.folder })
    const before = await balanceOf(demo, place.folder)
    const database = databasePid(place.folder)

    expect(await demo.end()).toBe(0)
    expect(alive(database)).toBe(false)
    expect(await answers(demo.host)).toBe(false)
    expect(await answers(`${demo.api}/healthz`)).toBe(false)

    demo = await startDemo({ folder: place.folder })
    expect(demo.output()).not.toContain('Building')
    expect((await balanceOf(demo, place.folder)).available).toBe(before.available)
  })

  test('ends a database that a killed start left behind', async () => {
    const port = await freePort()
    const hostPort = await freePort()
    demo = await startDemo({ folder: place.folder, port, hostPort })
    const orphan = databasePid(place.folder)
    const before = await balanceOf(demo, place.folder)
    await demo.end('SIGKILL')

    demo = await startDemo({ folder: place.folder, port, hostPort })
    expect(alive(orphan)).toBe(false)
    expect((await balanceOf(demo, place.folder)).available).toBe(before.available)
  })

  test('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }

    demo = await launch({ folder: place.folder, port })
    expect(await exitOf(demo)).toBe(1)
    expect(demo.output()).toContain(String(port))
    expect(demo.output()).toMatch(/PORT=/)
    other.close()
  })

  test('says how to go on from a damaged data folder, and does', async () => {
    demo = await startDemo({ folder: place.folder })
    await demo.end()
    const files = readdirSync(place.folder, { recursive: true, encoding: 'utf8' })
    const control = files.find((path) => path.endsWith(join('global', 'pg_control')))
    writeFileSync(join(place.folder, control!), 'damaged')

    demo = await launch({ folder: place.folder })
    expect(await exitOf(demo)).toBe(1)
    expect(demo.output()).toContain('npm start -- --reset')

    const kept = join(place.folder, 'stripe-double.json')
    writeFileSync(kept, 'damaged')
    demo = await startDemo({ folder: place.folder, args: ['--reset'] })
    expect(existsSync(kept)).toBe(false)
    expect((await balanceOf(demo, place.folder)).available).toBeGreaterThan(0)
  })

  test('explains an option it does not know', async () => {
    demo = await launch({ folder: place.folder, args: ['--rest'] })
    expect(await exitOf(demo)).toBe(1)
    expect(demo.output()).toContain('npm start -- --reset')
  })
})
