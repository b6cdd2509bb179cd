import { expect, it } from 'vitest'
import { CreditsStore } from '../../src/store/credits-store.js'
import { recoveryOf } from '../../src/store/recovery.js'
import { inTurn, json, recorded } from '../support/fake-api.js'
import { fakePage } from '../support/fake-browser.js'
import { fakeTime } from '../support/fake-time.js'
import { aRecovery, linkClient, READ_LINK } from '../support/recoveries.js'

function watching(...states: ('preparing' | 'open' | 'succeeded')[]) {
  const answers = states.map((state) => json(aRecovery({ state })))
  const { asked, answer } = recorded(inTurn(answers[0]!, ...answers.slice(1)))
  const time = fakeTime()
  const page = fakePage()
  const client = linkClient({ [READ_LINK]: answer }, { wait: time.wait, random: () => 1 })
  const resource = recoveryOf(new CreditsStore({ client }), page)
  const leave = resource.subscribe(() => {})
  return { asked, time, page, resource, leave }
}

it('looks again while a card is being tried, until it is known how that ended', async () => {
  const { asked, time, resource, leave } = watching('preparing', 'preparing', 'succeeded')
  await time.pass(60_000)
  expect(resource.snapshot.data?.value.purchase.state).toBe('succeeded')
  expect(asked).toHaveLength(3)
  await time.pass(600_000)
  expect(asked).toHaveLength(3)
  leave()
})

it('asks nothing of a charge that waits for the person', async () => {
  const { asked, time, leave } = watching('open')
  await time.pass(600_000)
  expect(asked).toHaveLength(1)
  leave()
})

it('looks no more when nobody listens', async () => {
  const { asked, time, leave } = watching('preparing')
  await time.pass(1_000)
  leave()
  await time.pass(600_000)
  expect(asked).toHaveLength(1)
})
