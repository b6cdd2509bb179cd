import { part } from '../check.js'
import { withEvents } from '../event-reader.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

export const stream = part('stream', 'events, balances as they change', {
  'the stream begins with the balance, named by its version': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    await withEvents(practice, {}, async (events) => {
      const { id, balance } = await events.next()
      const { version, account } = await practice.balance()
      sees(balance, { available: 100, version, account })
      sees({ id }, { id: String(version) }, 'the event')
    })
  },
  'every change of a figure is told, newer versions only': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    await withEvents(practice, {}, async (events) => {
      let { version } = (await events.next()).balance
      const next = async (figures: object) => {
        const { id, balance } = await events.next()
        sees({ id, ...balance }, { id: String(balance.version), ...figures }, 'the event')
        must(balance.version > version, 'the version does not grow from event to event')
        version = balance.version
      }
      await practice.debit({ credits: 6 })
      await next({ available: 94, held: 0 })
      const open = await practice.reserve({ credits: 6 })
      await next({ available: 88, held: 6 })
      await practice.release(open)
      await next({ available: 94, held: 0 })
    })
  },
  'what time alone changes is told too': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    await practice.reserve({ credits: 6, ttlSeconds: 1 })
    await withEvents(practice, {}, async (events) => {
      sees((await events.next()).balance, { available: 94, held: 6 })
      await backend.clock.pass(1_000)
      sees((await events.next()).balance, { available: 100, held: 0 })
    })
  },
  'who knows the present version is told nothing until it changes': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const { version } = await practice.balance()
    await withEvents(practice, { 'Last-Event-ID': String(version) }, async (events) => {
      await practice.debit({ credits: 6 })
      const { balance } = await events.next()
      must(balance.version > version, 'the version that is known already was sent again')
      sees(balance, { available: 94 })
    })
  },
  'who knows an older version is told the present one at once': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const { version } = await practice.balance()
    await practice.debit({ credits: 6 })
    await withEvents(practice, { 'Last-Event-ID': String(version) }, async (events) => {
      sees((await events.next()).balance, { available: 94 })
    })
  },
})
