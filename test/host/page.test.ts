import { expect, it } from 'vitest'
import { Clinic } from './clinic.js'

const policyOf = async (path: string): Promise<string> =>
  (await new Clinic().request('GET', path)).headers.get('Content-Security-Policy')!

/** Where the host's own files are. */
const VERSION = /^\/assets\/[\w-]{12}\//

const PAYING = ['/credit-management', '/recover']

it('lets the pages that take payments have to do with Stripe, and no other page', async () => {
  for (const path of PAYING) {
    const paying = await policyOf(path)
    expect(paying).toContain("script-src 'self' https://js.stripe.com;")
    expect(paying).toContain('frame-src https://js.stripe.com https://hooks.stripe.com;')
  }
  for (const path of ['/', '/transcribe']) {
    const usual = await policyOf(path)
    expect(usual).toContain("script-src 'self';")
    expect(usual).toContain("frame-src 'none';")
    expect(usual).not.toContain('stripe')
  }
})

it.each(PAYING)('%s has Stripe.js in its HTML, from its own address', async (path) => {
  const page = await (await new Clinic().request('GET', path)).text()
  expect(page).toMatch(/<script src="https:\/\/js\.stripe\.com\/endive\/stripe\.js" (async|defer)>/)
  expect(page).not.toContain('src="/stripe.js"')
})

it('runs what takes the token out of the address before what others wrote', async () => {
  const page = await (await new Clinic().request('GET', '/recover')).text()
  const scripts = [...page.matchAll(/<script (type="module" )?src="([^"]+)"( defer)?>/g)]
  const late = scripts.filter(([, isModule, , isDeferred]) => isModule ?? isDeferred)
  const addresses = late.map(([, , address]) => address?.replace(VERSION, '/assets/'))
  expect(addresses).toEqual([
    '/assets/link-token.js',
    '/assets/recover.js',
    'https://js.stripe.com/endive/stripe.js',
  ])
  expect(page).toMatch(/data-credits-url="http/)
})

it('serves what a page of an earlier version still asks for', async () => {
  const answer = await new Clinic().request('GET', '/assets/earlier/credits/embed/later.js')
  expect([answer.status, await answer.text()]).toEqual([200, 'export const later = true\n'])
})

it.each(['/', '/transcribe', ...PAYING])('%s names every module that it imports', async (path) => {
  const clinic = new Clinic()
  const page = await (await clinic.request('GET', path)).text()
  const named = [...page.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, url]) => url!)
  expect(named.filter((url) => url.endsWith('/credits/embed.js'))).toHaveLength(1)
  for (const url of named.filter((url) => !url.endsWith('/credits/embed.js'))) {
    const code = await (await clinic.request('GET', url)).text()
    const imported = [...code.matchAll(/^(?:import|export) [^;]*? from '(\.[^']+)'/gm)]
    for (const [, module] of imported)
      expect(named, url).toContain(new URL(module!, `http://host.test${url}`).pathname)
  }
  expect(named.length).toBeGreaterThan(4)
})
