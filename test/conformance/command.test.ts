import { expect, it } from 'vitest'
import { withFault } from '../support/broken-proxy.js'
import { conformance } from '../support/conformance-run.js'
import { inBody } from '../support/faults.js'
import { useTestServer } from '../support/server-backend.js'
import { freePort } from '../../scripts/free-port.js'
import { TEST_SECRETS } from '../support/server-tokens.js'

const server = useTestServer()

it('has a line for each check, and a summary', async () => {
  const { code, out, err } = await conformance([server.url, '--only', 'draw-down'])
  expect([code, err]).toEqual([0, ''])
  const lines = out.trimEnd().split('\n')
  expect(lines[0]).toMatch(/^✓ draw-down: monthly credits are drawn before all others/)
  expect(lines[2]).toMatch(/^– draw-down: .* \(skipped: needs a clock that can be moved\)$/)
  expect(lines.at(-1)).toBe('4 passed, 0 failed, 1 skipped')
})

it('tells of a failure the rule, what was sent, what came and what is wrong', async () => {
  const fault = inBody(/^\/v1\/balance$/, (balance) => ({ ...balance, held: 3 }))
  const { code, out } = await withFault(server.url, fault, (url) =>
    conformance([url, '--only', 'two-kinds', '--only', 'reservations']),
  )
  expect(code).toBe(1)
  const [, told = ''] = out.split('\n✗ reservations: a release gives everything back\n')
  const [rule, contract, sent, came, wrong] = told.split('\n').map((line) => line.trim())
  expect(rule).toBe('rule      3, reservations')
  expect(contract).toBe('contract  a release gives everything back')
  expect(sent).toMatch(/^sent {6}GET \/v1\/balance \(account conformance-[0-9a-f]{24}\)$/)
  expect(came).toMatch(/^came {6}200 \{.*"held":3/)
  expect(wrong).toBe('wrong     the answer.held is 3, must be 0')
})

it('says no secret, whatever fails', async () => {
  const fault = inBody(/\/v1\/(grants|subscription)/, () => ({}))
  const parts = ['tokens', 'roles', 'two-kinds'].flatMap((part) => ['--only', part])
  const { code, out, err } = await withFault(server.url, fault, (url) =>
    conformance([url, ...parts]),
  )
  expect(code).toBe(1)
  for (const secret of Object.values(TEST_SECRETS)) expect(out + err).not.toContain(secret)
})

it('helps', async () => {
  const { code, out } = await conformance(['--help'], { CREDITS_SERVICE_KEY: '' })
  expect(code).toBe(0)
  expect(out).toContain('CREDITS_SERVICE_KEY')
  expect(out).toMatch(/^Parts: problems, tokens, .*, answers$/m)
})

const NOTHING = { CREDITS_SERVICE_KEY: '' }
const at = 'http://127.0.0.1:4780'

it.each<[string, string[], Record<string, string>, RegExp]>([
  ['no URL', [], {}, /^Say one URL/],
  ['two URLs', [at, at], {}, /^Say one URL/],
  ['what is no URL', ['credits'], {}, /is no URL/],
  ['another protocol', ['ftp://credits.example'], {}, /http:\/\/ or https:/],
  ['a password in the URL', ['http://me:secret@credits.example'], {}, /no password/],
  ['no key', [at], NOTHING, /^Set CREDITS_SERVICE_KEY/],
  ['the key as an option', [at, '--key', 'x'], {}, /Unknown option '--key'/],
  ['a part that is none', [at, '--only', 'magic'], {}, /^There is no part "magic"/],
  ['a grace that is none', [at, '--grace', 'much'], {}, /^--grace/],
])('checks nothing with %s', async (_, args, env, said) => {
  const { code, out, err } = await conformance(args, env)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(said)
})

it('checks nothing where nothing answers', async () => {
  const url = `http://127.0.0.1:${await freePort()}`
  const { code, err } = await conformance([url])
  expect([code, err]).toEqual([2, `Nothing answers at ${url}: ECONNREFUSED.\n`])
})

it('checks nothing where the key is refused', async () => {
  const { code, err } = await conformance([server.url], { CREDITS_SERVICE_KEY: 'x'.repeat(32) })
  expect([code, err]).toEqual([2, `${server.url} refuses the key in CREDITS_SERVICE_KEY (401).\n`])
})

it('checks nothing where something else answers', async () => {
  const { code, err } = await conformance([`${server.url}/elsewhere/`])
  expect(code).toBe(2)
  expect(err).toMatch(/^POST .*\/elsewhere\/v1\/account answered 404, which is no credits backend/)
})

it('checks nothing without a feature to work with', async () => {
  const fault = inBody(/balance$/, () => ({}))
  const { code, err } = await withFault(server.url, fault, (url) => conformance([url]))
  expect([code, err.slice(0, 26)]).toEqual([2, 'No feature of this backend'])
})

it('names a plan that is not there', async () => {
  const args = [server.url, '--only', 'subscription', '--plan-low', 'gold']
  const { code, out } = await conformance(args)
  expect(code).toBe(1)
  expect(out).toContain('there is no plan called gold: name another by --plan-low')
})
