import { expect, it } from 'vitest'
import { Clinic } from './clinic.js'

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code

it('lists the consultations without a word that was said', async () => {
  const response = await new Clinic().request('GET', '/api/consultations')
  const list = (await response.json()) as { consultations: object[]; licence: string }

  expect(list.consultations).toHaveLength(45)
  expect(list.licence).toContain('CC BY 4.0')
  expect(Object.keys(list.consultations[0]!)).toEqual([
    'id',
    'day',
    'number',
    'durationSeconds',
    'presentingComplaint',
  ])
})

it('gives the same session for the same reservation', async () => {
  const clinic = new Clinic()
  const reservation = clinic.reserve(10)
  const [one, other] = await Promise.all([clinic.start(reservation), clinic.start(reservation)])

  expect(one.status).toBe(201)
  expect(await other.json()).toEqual(await one.json())
  expect(clinic.credits.reservations.size).toBe(1)
})

it('does not run on a reservation that ends before the work it is for', async () => {
  const clinic = new Clinic()
  const reservation = clinic.reserve(10, 'ai-scribe', 599)

  expect(await codeOf(await clinic.start(reservation))).toBe('wrong_reservation')
  expect(clinic.credits.reservations.get(reservation.id)!.state).toBe('released')
})

it("does not run on another member's reservation, and leaves it alone", async () => {
  const clinic = new Clinic()
  const reservation = clinic.reserve(10)
  clinic.as('northgate', 'dr-okafor')

  expect(await codeOf(await clinic.start(reservation))).toBe('wrong_reservation')
  expect(clinic.credits.reservations.get(reservation.id)!.state).toBe('open')
})

it("does not run on another account's reservation", async () => {
  const clinic = new Clinic()
  const reservation = clinic.reserve(10)
  clinic.as('riverside', 'dr-lee')

  expect(await codeOf(await clinic.start(reservation))).toBe('wrong_reservation')
})

it.each(['dr-okafor', 'dr-haddad'])('hides a session from %s', async (member) => {
  const clinic = new Clinic()
  const { session } = await clinic.visit(10)
  clinic.as('northgate', member)

  const answers = [
    await clinic.request('GET', `/api/sessions/${session}`),
    await clinic.request('GET', `/api/sessions/${session}/events`),
    await clinic.request('POST', `/api/sessions/${session}/end`, {}),
    await clinic.request('PUT', `/api/sessions/${session}/note`, { note: 'x' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  const list = await clinic.request('GET', '/api/sessions')
  expect(await list.json()).toEqual({ sessions: [] })
})

it('hides a session from another practice', async () => {
  const clinic = new Clinic()
  const { session } = await clinic.visit(10)
  clinic.as('riverside', 'dr-lee')

  expect((await clinic.request('GET', `/api/sessions/${session}`)).status).toBe(404)
})

it('runs one visit of a member at a time, and releases the reservation of the second', async () => {
  const clinic = new Clinic()
  await clinic.visit(10)
  const second = clinic.reserve(10)

  expect(await codeOf(await clinic.start(second))).toBe('session_running')
  expect(clinic.credits.reservations.get(second.id)!.state).toBe('released')
})

it('refuses a reservation whose session is not a visit', async () => {
  const clinic = new Clinic()
  const reservation = clinic.credits.reserve('dr-lee', {
    feature: 'ai-scribe',
    quantity: 60_000,
    session: 'something-else',
  })

  expect(await codeOf(await clinic.start(reservation))).toBe('wrong_reservation')
})

it('refuses a second reservation for the same visit', async () => {
  const clinic = new Clinic()
  const first = await clinic.visit(10)
  await clinic.end(first)
  const { feature, quantity, session } = first
  const second = clinic.credits.reserve('dr-lee', { feature, quantity, session })

  expect(await codeOf(await clinic.start(second))).toBe('wrong_reservation')
})

it('refuses a reservation that has ended', async () => {
  const clinic = new Clinic()
  const reservation = clinic.reserve(10, 'ai-scribe', 60)
  await clinic.clock.advance(60_000)

  expect(await codeOf(await clinic.start(reservation))).toBe('wrong_reservation')
})

it('refuses a consultation it does not have, and releases', async () => {
  const clinic = new Clinic()
  const reservation = clinic.reserve(10)

  expect(await codeOf(await clinic.start(reservation, 'day9_consultation99'))).toBe('not_found')
  expect(clinic.credits.available).toBe(312)
})

it('refuses a speed it does not offer', async () => {
  const clinic = new Clinic()
  const { id: reservation } = clinic.reserve(10)
  const input = { reservation, consultation: 'day1_consultation01', speed: 1000 }

  const response = await clinic.request('POST', '/api/sessions', input)
  expect(response.status).toBe(400)
})

it('says that the credits service does not answer', async () => {
  const clinic = new Clinic()
  const reservation = clinic.reserve(10)
  clinic.credits.fault = 'down'
  const response = await clinic.start(reservation)

  expect(response.status).toBe(503)
  expect(await codeOf(response)).toBe('credits_unavailable')
  clinic.credits.fault = undefined
  expect((await clinic.start(reservation)).status).toBe(201)
})

it('sends the strict policy with the page, and no file from outside its folder', async () => {
  const clinic = new Clinic()
  const page = await clinic.request('GET', '/')
  expect(page.headers.get('Content-Security-Policy')).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'",
  )
  expect(page.headers.get('Content-Security-Policy')).toContain(
    "connect-src 'self' http://credits.test;",
  )
  for (const path of [
    '/..%2fmain.ts',
    '/%2e%2e%2fapp.ts',
    '/.env',
    '/main.ts',
    '/credits/../app.ts',
    '/credits/x%2f..%2fapp.ts',
  ])
    expect((await clinic.request('GET', path)).status).toBe(404)
})

it.each(['/consultation-list.js%2fx.js', `/${'a'.repeat(300)}.js`, '/credits/x.js'])(
  'has no file at %s',
  async (path) => {
    const clinic = new Clinic()
    expect((await clinic.request('GET', path)).status).toBe(404)
    expect(clinic.logged).toEqual([])
  },
)
