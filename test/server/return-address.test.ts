import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Refusal } from '../../demo/server/refusal.js'
import { returnAddress } from '../../demo/server/services/return-address.js'

const ORIGINS = ['https://practice.example', 'http://127.0.0.1:4781', 'http://practice.example']

const refused = (url: string): unknown => {
  try {
    return returnAddress(url, ORIGINS)
  } catch (error) {
    return error
  }
}

it.each([
  'https://practice.example/credits?tab=buy',
  'https://practice.example/credits#/buy',
  'http://127.0.0.1:4781/credit-management?checkout=redirect',
])('comes back to %s', (url) => {
  expect(returnAddress(url, ORIGINS)).toBe(url)
})

it.each([
  ['another site', 'https://evil.test/'],
  ['a site that begins alike', 'https://practice.example.evil.test/'],
  ['another port', 'https://practice.example:8443/'],
  ['no TLS, away from this machine', 'http://practice.example/'],
  ['this machine at a port that is not allowed', 'http://127.0.0.1:9/'],
  ['somebody else by name', 'https://practice.example@evil.test/'],
  ['a user', 'https://ada:pw@practice.example/'],
  ['a script', 'javascript:alert(1)//https://practice.example'],
  ['data', 'data:text/html,x'],
  ['no whole address', '/credits'],
  ['nothing', ''],
])('refuses %s: %s', (_what, url) => {
  expect(refused(url)).toMatchObject({
    code: 'invalid_request',
    facts: { fields: [{ path: 'returnUrl' }] },
  })
})

it('leads only to what is allowed, whatever it is given', () => {
  const parts = [
    'https://',
    'http://',
    'practice.example',
    '@',
    '.',
    ':8443',
    '/',
    '\\',
    'evil.test',
  ]
  const mixed = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 3 })))
  fc.assert(
    fc.property(fc.constantFrom('', ...ORIGINS), mixed, (start, rest) => {
      const url = start + rest.join('')
      const found = refused(url)
      if (found instanceof Refusal) return
      expect(ORIGINS).toContain(new URL(found as string).origin)
    }),
  )
})
