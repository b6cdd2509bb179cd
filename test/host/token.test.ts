import { jwtVerify } from 'jose'
import { expect, it } from 'vitest'
import { SERVICE_KEY } from './fake-credits.js'
import { Clinic, TOKEN_SECRET } from './clinic.js'

const claimsOf = async (clinic: Clinic) => {
  const response = await clinic.request('POST', '/api/token', {})
  const { token } = (await response.json()) as { token: string }
  const { payload } = await jwtVerify(token, new TextEncoder().encode(TOKEN_SECRET), {
    audience: 'credits',
    algorithms: ['HS256'],
    currentDate: new Date(clinic.clock.now()),
  })
  return payload
}

it('mints a token for five minutes that lets a clinician read and reserve, and no more', async () => {
  const clinic = new Clinic()
  const claims = await claimsOf(clinic)

  expect(claims).toMatchObject({ account: 'northgate', sub: 'dr-lee', scope: 'read reserve' })
  expect(claims.exp! - claims.iat!).toBe(300)
  expect(claims.iat).toBe(clinic.clock.now() / 1000)
})

it('lets the billing admin buy and manage, too', async () => {
  const clinic = new Clinic()
  clinic.as('northgate', 'ms-adeyemi')

  expect(await claimsOf(clinic)).toMatchObject({ scope: 'read reserve buy manage' })
})

it('mints it for whoever is signed in', async () => {
  const clinic = new Clinic()
  clinic.as('riverside', 'nurse-silva')

  expect(await claimsOf(clinic)).toMatchObject({ account: 'riverside', sub: 'nurse-silva' })
})

it('signs in an unknown cookie as the first member', async () => {
  const clinic = new Clinic()
  clinic.as('northgate', 'dr-nobody')

  expect(await claimsOf(clinic)).toMatchObject({ account: 'northgate', sub: 'dr-lee' })
})

it('keeps the choice of practice and member in a cookie that scripts cannot read', async () => {
  const clinic = new Clinic()
  const choice = { account: 'riverside', member: 'dr-haddad' }
  const response = await clinic.request('POST', '/api/sign-in', choice)

  expect(response.headers.get('Set-Cookie')).toBe(
    'clinic_demo_sign_in=riverside.dr-haddad; Path=/; HttpOnly; SameSite=Strict',
  )
})

it('refuses a practice it does not know', async () => {
  const choice = { account: 'elsewhere', member: 'dr-lee' }
  const response = await new Clinic().request('POST', '/api/sign-in', choice)

  expect(response.status).toBe(404)
})

it('refuses a form, which another site could send', async () => {
  const response = await new Clinic().request('POST', '/api/token')

  expect(response.status).toBe(415)
})

it('never answers with the service key or the token secret', async () => {
  const clinic = new Clinic()
  const reservation = await clinic.visit(10)
  clinic.credits.fault = 'down'
  await clinic.end(reservation)
  clinic.credits.fault = undefined
  for (const path of ['/api/me', '/api/consultations', '/api/sessions', '/nothing'])
    await clinic.request('GET', path)
  await clinic.request('POST', '/api/token', {})
  await clinic.request('POST', '/api/sessions', { reservation: 'res_9' })

  const said = [...clinic.answered, ...clinic.logged].join('\n')
  expect(said).not.toContain(SERVICE_KEY)
  expect(said).not.toContain(TOKEN_SECRET)
  expect(clinic.answered.length).toBeGreaterThan(6)
})
