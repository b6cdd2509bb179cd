import { describe, expect, it } from 'vitest'
import type { Alert, Alerts } from '@virtual-practice/credits/contract'
import {
  ASKING,
  DECLINING,
  HOUR_AND_MORE,
  putFirst,
  save,
  use,
  useRecharging,
  VISA,
} from '../support/recharging.js'
import { lookAtAlerts } from '../../demo/server/services/alerts/look.js'
import type { ServerCaller } from '../support/server-caller.js'

const { armed, aPractice, drain, putOnFile, server } = await useRecharging()

const openAlerts = async (practice: ServerCaller): Promise<Alert[]> =>
  (await practice.call<Alerts>('readAlerts', { query: { state: 'open' } })).body.alerts
const kindsOf = async (practice: ServerCaller): Promise<string[]> =>
  (await openAlerts(practice)).map(({ kind }) => kind).sort()
const troublesOf = async (practice: ServerCaller) =>
  (await openAlerts(practice)).flatMap(({ facts }) => facts.recharge?.trouble ?? [])

describe('that credits are low', () => {
  it('is not told while a charge is about to bring more', async () => {
    const practice = await armed()
    await use(practice, 11)
    expect(await kindsOf(practice)).toEqual([])
    await drain()
    expect(await kindsOf(practice)).toEqual([])
  })

  it('is told when the charge was declined, and that it was', async () => {
    const practice = await armed([DECLINING])
    await use(practice, 11)
    expect(await kindsOf(practice)).toEqual([])
    await drain()
    expect(await kindsOf(practice)).toEqual(['low_credits', 'recharge'])
  })
})

describe('that auto-recharge does not buy', () => {
  it('is told also when a look was under way that had read what was before', async () => {
    const practice = await aPractice(DECLINING)
    await save(practice, { threshold: 495 })
    await use(practice, 11)
    const { practice: behind } = server.backend
    let looks = 0
    const alertFacts: typeof behind.ledger.alertFacts = async (...asked) => {
      const facts = await behind.ledger.alertFacts(...asked)
      if (looks++ === 0) await drain()
      return facts
    }
    await lookAtAlerts(
      { ...behind, ledger: { ...behind.ledger, alertFacts } },
      practice.account,
      900,
    )
    const told = await server.query('select rule from credits.alerts where account = $1', [
      practice.account,
    ])
    expect(told).toContainEqual({ rule: 'recharge' })
  })

  it('is told once for a decline, again when it is suspended, and is over with another card', async () => {
    const practice = await armed([DECLINING])
    const told: string[][] = []
    for (let n = 0; n < 3; n += 1) {
      await use(practice, 11)
      await drain()
      told.push(await troublesOf(practice))
      server.clock.advance(HOUR_AND_MORE)
    }
    expect(told).toEqual([['declined'], ['declined'], ['suspended']])
    const { body } = await practice.call<Alerts>('readAlerts')
    expect(body.alerts.filter(({ kind }) => kind === 'recharge')).toHaveLength(2)

    await putFirst(practice, await putOnFile(practice, VISA))
    await use(practice, 1)
    await drain()
    expect(await kindsOf(practice)).toEqual([])
  })

  it('is told when the bank wants to ask, and when a cap is met', async () => {
    const asked = await armed([ASKING])
    await use(asked, 11)
    await drain()
    expect(await troublesOf(asked)).toEqual(['action_required'])

    const capped = await aPractice(VISA)
    await save(capped, { maxPerPeriod: 1 })
    await use(capped, 451)
    await drain()
    expect(await troublesOf(capped)).toEqual([])
    await use(capped, 100)
    expect(await troublesOf(capped)).toEqual(['capped'])
    await save(capped, { maxPerPeriod: 1, enabled: false })
    expect(await troublesOf(capped)).toEqual([])
  })

  it('is for those who manage the credits', async () => {
    const practice = await armed([DECLINING])
    await use(practice, 11)
    await drain()
    expect(await kindsOf(await practice.as('dr-lee', 'read reserve'))).toEqual(['low_credits'])
    expect(await kindsOf(await practice.as('ms-lund', 'read manage'))).toContain('recharge')
  })
})
