import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { eventfulAccount, eventfulCatalogueFile } from '../support/eventful-account.js'
import { useTestServer } from '../support/server-backend.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const server = useTestServer({ catalogueFile: eventfulCatalogueFile() })

/** Runs the command until it ends, well or not. */
function command(env: Record<string, string>) {
  const args = ['--import', 'tsx', 'demo/server/invariants/main.ts']
  const options = { cwd: root, env: { PATH: process.env.PATH, ...env } }
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((ended) =>
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      ended({ code: error?.code ?? 0, stdout, stderr }),
    ),
  )
}

const check = () => command({ DATABASE_URL: server.databaseUrl })

it('prints what was checked, and fails when a rule is broken', async () => {
  const { account } = await eventfulAccount(server)
  const well = await check()
  expect(well.code).toBe(0)
  expect(well.stdout).toMatch(/^sum +2 +ok  entries add up/m)
  expect(well.stdout.match(/ ok {2}/g)).toHaveLength(35)

  await server.query("update credits.accounts set due_at = 'infinity'")
  const ill = await check()
  expect(ill.code).toBe(1)
  expect(ill.stdout).toMatch(/^due +1 +1 wrong  each account/m)
  expect(ill.stdout.trim().split('\n').at(-1)).toMatch(
    new RegExp(`^${account} {2}due {2}next boundary: infinity, and not 2026-03-02`),
  )
})

it('says in a sentence why there is nothing to check', async () => {
  const { code, stderr } = await command({ DATABASE_URL: 'postgres://127.0.0.1:1/none' })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^DATABASE_URL does not answer: [^\n]+\n$/)
})
