import type { RouteName } from '@virtual-practice/credits/contract'
import { part } from '../check.js'
import { refusedWith, type Practice } from '../practice.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

const MANY = 100
const ENOUGH_FOR = 40

/** Sends as much at once, counts what succeeded; the rest must be for lack of credits. */
async function pressed(practice: Practice, name: RouteName): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: MANY }, (_, n) =>
      practice.send(name, { body: practice.workOf({ session: `visit-${n}` }) }),
    ),
  )
  const refusals = answers.filter(({ status }) => status !== 200)
  for (const refusal of refusals) refusedWith('insufficient_credits', refusal)
  return MANY - refusals.length
}

export const concurrency = part('concurrency', '4, concurrent requests never overspend', {
  [`of ${MANY} reservations at once with credits for ${ENOUGH_FOR}, exactly ${ENOUGH_FOR} succeed`]:
    async (backend) => {
      const practice = await backend.open()
      await practice.grant({ credits: ENOUGH_FOR })
      const done = await pressed(practice, 'reserve')
      sees(await practice.balance(), { available: 0, held: ENOUGH_FOR, debt: 0 })
      must(done === ENOUGH_FOR, `${done} succeeded, must be ${ENOUGH_FOR}`)
    },
  [`of ${MANY} debits at once with credits for ${ENOUGH_FOR}, exactly ${ENOUGH_FOR} succeed`]:
    async (backend) => {
      const practice = await backend.open()
      await practice.grant({ credits: ENOUGH_FOR })
      const done = await pressed(practice, 'debit')
      sees(await practice.balance(), { available: 0, held: 0, debt: 0 })
      must(done === ENOUGH_FOR, `${done} succeeded, must be ${ENOUGH_FOR}`)
      sees((await practice.entries({ type: 'consumed' })).length, ENOUGH_FOR)
    },
  'the same request sent many times at once is done once': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const asked = { body: practice.workOf({ credits: 4 }), key: 'the-same-key' }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => practice.call('debit', asked)),
    )
    const first = answers.filter(({ replayed }) => !replayed)
    sees(await practice.balance(), { available: 96 })
    must(first.length === 1, `${first.length} of them say that they were the first, must be 1`)
  },
  'of a settle and a release at once, one succeeds': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    for (let round = 0; round < 5; round += 1) {
      const { id } = await practice.reserve({ credits: 4 })
      const params = { reservation: id }
      const both = await Promise.all([
        practice.send('settle', { params, body: { quantity: practice.work(4) } }),
        practice.send('release', { params }),
      ])
      const late = both.filter(({ status }) => status !== 200)
      must(late.length === 1, `${2 - late.length} of the two succeeded, must be 1`)
      refusedWith('reservation_ended', late[0]!)
    }
    sees(await practice.balance(), { held: 0 })
  },
})
