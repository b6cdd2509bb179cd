import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { demoSecrets } from '../../scripts/secrets.js'

/** What `npm start` says when it does not even begin to build. */
function refusedStart(env: Record<string, string>, args: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/start.js', ...args], {
    env: { PATH: process.env.PATH, DATA_FOLDER: '/dev/null/data', ...env },
    encoding: 'utf8',
  })
  return { status, stdout, said: stderr.trim() }
}

it.each([
  [{ PORT: 'abc' }, 'PORT is "abc". Give a port from 1 to 65535.'],
  [{ PORT: '0' }, 'PORT is "0". Give a port from 1 to 65535.'],
  [{ HOST_PORT: '70000' }, 'HOST_PORT is "70000". Give a port from 1 to 65535.'],
  [{ PORT: '5000', HOST_PORT: '5000' }, 'PORT and HOST_PORT are both 5000. Give each its own.'],
  [{ STRIPE_PORT: '4781' }, 'HOST_PORT and STRIPE_PORT are both 4781. Give each its own.'],
])('refuses %o at once', (env, said) => {
  expect(refusedStart(env)).toEqual({ status: 1, stdout: '', said })
})

it('does not pretend to reset a database that it does not own', () => {
  const { status, stdout, said } = refusedStart({ DATABASE_URL: 'postgres://a' }, ['--reset'])
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(said).toBe('--reset deletes the embedded database, not that of DATABASE_URL.')
})

it('keeps its secrets, and makes those that an older start did not know', () => {
  const folder = mkdtempSync(join(tmpdir(), 'credits-test-'))
  writeFileSync(join(folder, 'secrets.json'), '{"CREDITS_SERVICE_KEY":"kept"}')
  const first = demoSecrets(folder)
  expect(first.CREDITS_SERVICE_KEY).toBe('kept')
  expect(first.STRIPE_WEBHOOK_SECRET.length).toBeGreaterThanOrEqual(32)
  expect(demoSecrets(folder)).toEqual(first)
  rmSync(folder, { recursive: true })
})

it('says that the data folder cannot be written', () => {
  const place = mkdtempSync(join(tmpdir(), 'credits-test-'))
  const file = join(place, 'file')
  writeFileSync(file, '')
  expect(() => demoSecrets(join(file, 'data'))).toThrow(
    `${join(file, 'data')} cannot be written (ENOTDIR). Choose another folder with DATA_FOLDER.`,
  )
  rmSync(place, { recursive: true })
})
