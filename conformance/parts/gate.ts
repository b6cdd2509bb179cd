import { part } from '../check.js'
import type { Practice } from '../practice.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

const canStart = async (practice: Practice, quantity: number) =>
  (await practice.call('canStart', { query: { feature: practice.feature.code, quantity } })).body

export const gate = part('gate', '11, may it start', {
  'it may start exactly when a reservation for the same work would succeed': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 47 })
    await practice.reserve({ credits: 7 })
    const most = practice.work(40)
    sees(await canStart(practice, most), { allowed: true, reason: null, required: 40 })
    const tooMuch = { allowed: false, reason: 'insufficient_credits', required: 41, available: 40 }
    sees(await canStart(practice, most + 1), { ...tooMuch, quantityCovered: most })
    const body = practice.workOf({ quantity: most + 1 })
    await practice.refused('insufficient_credits', 'reserve', { body })
    sees(await practice.reserve({ quantity: most }), { credits: 40 })
  },
  'each feature says how much of it the available credits cover, also in minutes': async (
    backend,
  ) => {
    const practice = await backend.open()
    await practice.grant({ credits: 47 })
    const { features } = await practice.balance()
    must(features.length > 0, 'the balance has no features')
    for (const { code, rate, quantityCovered, minutesCovered } of features) {
      const covered = Math.floor((47 * rate.per) / rate.credits)
      sees(quantityCovered, covered, `quantityCovered of ${code}`)
      const minutes = rate.unit === 'milliseconds' ? Math.floor(covered / 60_000) : null
      sees(minutesCovered, minutes, `minutesCovered of ${code}`)
    }
    const [first] = features
    const query = { feature: first!.code, quantity: 1 }
    const { quantityCovered, minutesCovered } = first!
    const { body } = await practice.call('canStart', { query })
    sees(body, { quantityCovered, minutesCovered })
  },
  'the level is empty, critical, low or ok by the account’s own limits': async (backend) => {
    const practice = await backend.open({ lowAt: 30, criticalAt: 10 })
    let had = 0
    for (const [credits, level] of [
      [0, 'empty'],
      [1, 'critical'],
      [9, 'critical'],
      [10, 'low'],
      [29, 'low'],
      [30, 'ok'],
    ] as const) {
      if (credits > had) await practice.grant({ credits: credits - had })
      had = credits
      sees(await practice.balance(), { available: credits, level })
    }
  },
  'the limits are 50 and 20 unless told': async (backend) => {
    const practice = await backend.open()
    sees((await practice.call('readAccount')).body, { lowAt: 50, criticalAt: 20 })
    await practice.grant({ credits: 20 })
    sees(await practice.balance(), { level: 'low', lowAt: 50, criticalAt: 20 })
  },
  'it foretells the level after the reservation; a refusal tells the present one': async (
    backend,
  ) => {
    const practice = await backend.open({ lowAt: 30, criticalAt: 10 })
    await practice.grant({ credits: 50 })
    for (const [credits, levelAfter] of [
      [20, 'ok'],
      [21, 'low'],
      [41, 'critical'],
      [50, 'empty'],
      [51, 'ok'],
    ] as const)
      sees(await canStart(practice, practice.work(credits)), { levelAfter })
  },
  'it asks for a feature and a quantity': async (backend) => {
    const practice = await backend.open()
    const feature = practice.feature.code
    for (const [path, query] of [
      ['quantity', { feature }],
      ['quantity', { feature, quantity: 'x' }],
      ['quantity', { feature, quantity: 0 }],
      ['feature', { quantity: 5 }],
    ] as const) {
      const { fields } = await practice.refused('invalid_request', 'canStart', { query })
      sees(fields, [{ path }])
    }
  },
})
