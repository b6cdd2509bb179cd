import { expect, it } from 'vitest'
import { Clinic } from './clinic.js'

it('settles what was measured when the recording ends: 7 min 37.92 s for 46 of 60', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.clock.advance(457_919)
  expect(await clinic.view(visit)).toMatchObject({ state: 'running', note: null })

  await clinic.clock.advance(1)

  const view = await clinic.view(visit)
  expect(view).toMatchObject({
    state: 'ended',
    ending: 'recording',
    cost: { state: 'booked', quantity_ms: 457_920, credits: 46, returned: 14, late: false },
  })
  expect(view.note).toContain('gastroenteritis')
  expect(clinic.credits.available).toBe(312 - 46)
  expect(clinic.credits.made('settle')).toEqual([
    { operation: 'settle', key: `${visit.id}-settle`, body: { quantity: 457_920 } },
  ])
})

it.each([5, 20, 60] as const)('costs the same at %d times the speed', async (speed) => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10, 'day1_consultation01', speed)
  await clinic.clock.advance(457_920 / speed + 1)

  expect(await clinic.view(visit)).toMatchObject({
    cost: { quantity_ms: 457_920, credits: 46, returned: 14 },
  })
})

it('settles the time so far when the clinician ends it', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.clock.advance(61_000)

  expect(await clinic.end(visit)).toMatchObject({
    ending: 'clinician',
    position_ms: 61_000,
    cost: { quantity_ms: 61_000, credits: 7, returned: 53 },
  })
})

it('ends once, however often End is pressed', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.clock.advance(61_000)
  await Promise.all([clinic.end(visit), clinic.end(visit)])
  await clinic.clock.advance(120_000)

  expect(await clinic.end(visit)).toMatchObject({ position_ms: 61_000, cost: { credits: 7 } })
  expect(clinic.credits.made('settle')).toHaveLength(1)
})

it('tells a follower what is said when it is said', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.clock.advance(4_000)

  const events = await clinic.request('GET', `/api/sessions/${visit.session}/events`)
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const readUntil = async (wanted: string): Promise<void> => {
    while (!text.includes(wanted)) {
      const { value, done } = await reader.read()
      if (done) throw new Error(`The stream ended without ${wanted}: ${text}`)
      text += value
    }
  }
  await readUntil('"state":"running"')
  expect(text).toContain('how are you')
  expect(text).toContain('"position_ms":4000')
  expect(text).not.toContain('diarrhea')

  await clinic.clock.advance(10_000)
  await readUntil('diarrhea')
  await clinic.end(visit)
  await readUntil('"state":"booked"')
  expect((await reader.read()).done).toBe(true)
})

it('sends only what was missed to a page that comes back', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.clock.advance(30_000)
  await clinic.end(visit)

  const all = await clinic.request('GET', `/api/sessions/${visit.session}/events`)
  const ids = [...(await all.text()).matchAll(/^id: (\d+)$/gm)].map(([, id]) => id)
  expect(ids.slice(0, 3)).toEqual(['0', '1', '2'])
  const rest = await clinic.request('GET', `/api/sessions/${visit.session}/events`, undefined, {
    'Last-Event-ID': '1',
  })
  const missed = [...(await rest.text()).matchAll(/^id: (\d+)$/gm)].map(([, id]) => id)
  expect(missed).toEqual(ids.slice(2))
})

it('stops an unfollowed session after 30 s, charges nothing and lets it expire', async () => {
  const clinic = new Clinic()
  const reservation = clinic.reserve(10, 'ai-scribe', 720)
  await clinic.start(reservation)
  await clinic.clock.advance(29_999)
  expect(await clinic.view(reservation)).toMatchObject({ state: 'running' })

  await clinic.clock.advance(1)
  expect(await clinic.view(reservation)).toMatchObject({
    state: 'ended',
    ending: 'abandoned',
    cost: { state: 'none' },
    note: null,
  })

  await clinic.clock.advance(720_000)
  await clinic.start(clinic.reserve(5))
  expect(clinic.credits.reservations.get(reservation.id)!.state).toBe('expired')
  expect(clinic.credits.made('settle')).toEqual([])
})

it('counts the 30 s anew when a page comes back and leaves again', async () => {
  const clinic = new Clinic()
  const reservation = clinic.reserve(10)
  await clinic.start(reservation)
  await clinic.clock.advance(20_000)
  const events = await clinic.request('GET', `/api/sessions/${reservation.session}/events`)
  const reader = events.body!.getReader()
  await reader.read()
  await clinic.clock.advance(60_000)
  expect(await clinic.view(reservation)).toMatchObject({ state: 'running' })

  await reader.cancel()
  await clinic.clock.advance(29_000)
  expect(await clinic.view(reservation)).toMatchObject({ state: 'running' })
  await clinic.clock.advance(1_000)
  expect(await clinic.view(reservation)).toMatchObject({ ending: 'abandoned' })
})

it('keeps the note as the clinician edits it', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.end(visit)
  await clinic.request('PUT', `/api/sessions/${visit.session}/note`, { note: 'Better.' })

  expect(await clinic.view(visit)).toMatchObject({ note: 'Better.' })
})

it('forgets an ended session after an hour', async () => {
  const clinic = new Clinic()
  const visit = await clinic.visit(10)
  await clinic.end(visit)
  await clinic.clock.advance(3_600_000)

  const response = await clinic.request('GET', `/api/sessions/${visit.session}`)
  expect(response.status).toBe(404)
})

it('transcribes for the exact length without a page, and never asks for more', async () => {
  const clinic = new Clinic()
  const reservation = clinic.reserve(457.92 / 60, 'ai-transcribe')
  expect(reservation.credits).toBe(16)
  await clinic.start(reservation, 'day1_consultation01', 60)
  await clinic.clock.advance(8_000)

  expect(await clinic.view(reservation)).toMatchObject({
    ending: 'recording',
    cost: { credits: 16, returned: 0 },
  })
  expect(clinic.credits.made('extend')).toEqual([])
})
