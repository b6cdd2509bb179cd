import { part } from '../check.js'
import { HOUR } from '../durations.js'
import { sees } from '../sees.js'

export const testClock = part('test-clock', 'the clock of tests', {
  'it stands where it was put, and all time comes from it': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    const now = practice.after(HOUR)
    await backend.clock.reach(now)
    sees((await practice.call('readClock')).body, { now })
    sees(await practice.balance(), { asOf: now })
    const later = practice.after(HOUR + 1)
    sees((await practice.call('setClock', { body: { advanceMs: 1 } })).body, { now: later })
  },
  'it never goes back': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    const now = practice.after(HOUR)
    await backend.clock.reach(now)
    const body = { now: practice.after(HOUR - 1) }
    const refused = await practice.refused('invalid_request', 'setClock', { body })
    sees(refused, { fields: [{ path: 'now' }] })
    sees((await practice.call('readClock')).body, { now })
  },
  'it goes to an instant or ahead, not both': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    const now = practice.after(HOUR)
    for (const body of [{}, { now, advanceMs: 1 }, { now: 'tomorrow' }, { advanceMs: 0 }])
      await practice.refused('invalid_request', 'setClock', { body })
  },
})
