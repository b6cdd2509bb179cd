import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeLink } from '../../src/elements/safe-link.js'

const rules = { hosts: ['help.example.com', 'pay.example.com:8443'] }

it.each([
  'https://help.example.com/',
  'https://help.example.com/refunds?about=credits#how',
  'https://pay.example.com:8443/c/1',
  'https://help.example.com:443/',
  'HTTPS://HELP.example.com/',
])('follows %s', (link) => {
  expect(safeLink(link, rules)).toBe(new URL(link).href)
})

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'javascript://help.example.com/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://help.example.com/1',
  'vbscript:x',
  'mailto:help@example.com',
  'file:///etc/passwd',
  'ftp://help.example.com/',
  'http://help.example.com/',
  'https://other.example/',
  'https://example.com/',
  'https://help.example.com.other.example/',
  'https://evilhelp.example.com/',
  'https://help.example.com:8443/',
  'https://pay.example.com/',
  'https://help.example.com@other.example/',
  'https://user@help.example.com/',
  'https://user:secret@help.example.com/',
  'https://@help.example.com/',
  '//help.example.com/',
  '/refunds',
  'help.example.com',
  'https:help.example.com',
  'https:/help.example.com',
  'https:\\\\help.example.com',
  'https://help.example.com\\@other.example/',
  ' https://help.example.com/',
  'https://help.example.com/ ',
  'https://help.example.com/a b',
  'https://help.exa\tmple.com/',
  'https://help.example.com/\u0000',
  'https://help.example.com/\u202egnp.exe',
  'https://help.example.com/\u200b',
  'https://hеlp.example.com/',
  'https://',
  '',
  null,
  undefined,
  42,
  { href: 'https://help.example.com/' },
])('refuses %j', (link) => {
  expect(safeLink(link, rules)).toBeUndefined()
})

it('follows loopback without TLS only where that is asked for', () => {
  const local = 'http://127.0.0.1:4790/pay/1'
  expect(safeLink(local, rules)).toBeUndefined()
  expect(safeLink(local, { ...rules, loopback: true })).toBe(local)
  expect(safeLink('http://[::1]:4790/', { hosts: [], loopback: true })).toBeDefined()
  expect(safeLink('http://127.0.0.1.other.example/', { hosts: [], loopback: true })).toBeUndefined()
  expect(safeLink('http://192.168.0.1/', { hosts: [], loopback: true })).toBeUndefined()
})

it('leads, whatever it is given, to one of the hosts or nowhere', () => {
  const pieces = fc.constantFrom(
    ...[
      'https:',
      'http:',
      'javascript:',
      '//',
      '/',
      '\\',
      '@',
      ':',
      '?',
      '#',
      '.',
      ' ',
      '\n',
      '%2f',
    ],
    ...['help.example.com', 'other.example', 'user', '127.0.0.1', '8443', 'x'],
  )
  const link = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(link, fc.webUrl(), fc.string()), (given) => {
      const href = safeLink(given, rules)
      if (href === undefined) return
      const { protocol, host, username, password } = new URL(href)
      expect(protocol).toBe('https:')
      expect(rules.hosts).toContain(host)
      expect(username + password).toBe('')
    }),
  )
})
