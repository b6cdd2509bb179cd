import { expect, it } from 'vitest'
import { Clinic } from './clinic.js'

const policyOf = async (path: string): Promise<string> =>
  (await new Clinic().request('GET', path)).headers.get('Content-Security-Policy')!

it('lets the page that takes payments have to do with Stripe, and no other page', async () => {
  const paying = await policyOf('/credit-management')
  expect(paying).toContain("script-src 'self' https://js.stripe.com;")
  expect(paying).toContain('frame-src https://js.stripe.com https://hooks.stripe.com;')
  for (const path of ['/', '/transcribe']) {
    const usual = await policyOf(path)
    expect(usual).toContain("script-src 'self';")
    expect(usual).toContain("frame-src 'none';")
    expect(usual).not.toContain('stripe')
  }
})

it('has Stripe.js in its HTML, from its own address', async () => {
  const page = await (await new Clinic().request('GET', '/credit-management')).text()
  expect(page).toContain('<script src="https://js.stripe.com/endive/stripe.js" async></script>')
  expect(page).not.toContain('src="/stripe.js"')
})
