import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { CreditGate } from '../../src/elements/credit-gate.js'
import type { GateReservation } from '../../src/elements/gate-question.js'
import '../../src/define/credit-gate.js'
import { aBalance } from '../support/balances.js'
import { type Answer, clientAnswering, inTurn, json, never, problem } from '../support/fake-api.js'
import { aCanStart, aReservationResult } from '../support/reservations.js'
import { eventsOf, inState, mountA, textOf } from './support/page.js'

const gateReserving = (reserve: Answer, ...later: Answer[]): CreditGate =>
  mountA(
    CreditGate,
    clientAnswering({
      'GET /v1/balance': json(aBalance()),
      'GET /v1/can-start': inTurn(json(aCanStart()), ...later),
      'POST /v1/reservations': reserve,
    }),
    html`<credit-gate lang="en" feature="ai-scribe" minutes="10">
      <button slot="allowed">Start</button>
    </credit-gate>`,
  )

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error as { code: string }).code,
  )

describe('<credit-gate> reserves', () => {
  it('the visit, and tells the page before and after', async () => {
    const started = eventsOf('credits-reserve-start')
    const completed = eventsOf('credits-reserve-complete')
    let sent: unknown
    const gate = gateReserving(async (request) => {
      sent = await request.json()
      return Response.json(aReservationResult())
    })
    await inState(gate, 'allowed')

    const reservation = await gate.reserve({ session: 'visit_1', ttlSeconds: 900 })

    const input = { feature: 'ai-scribe', quantity: 600_000, session: 'visit_1', ttlSeconds: 900 }
    expect(sent).to.deep.equal(input)
    expect(started().map(({ detail }) => detail)).to.deep.equal([input])
    expect(completed().map(({ detail }) => detail)).to.deep.equal([{ reservation }])
    expect(reservation.id).to.equal('res_1')
  })

  it('once for a double click', async () => {
    const started = eventsOf('credits-reserve-start')
    let requests = 0
    const gate = gateReserving(() => (requests++, Response.json(aReservationResult())))
    await inState(gate, 'allowed')

    const both = await Promise.all([
      gate.reserve({ session: 'visit_1' }),
      gate.reserve({ session: 'visit_1' }),
    ])

    expect(both[0]).to.equal(both[1])
    expect(requests).to.equal(1)
    expect(started()).to.have.length(1)
  })

  it('nothing when the page cancels it', async () => {
    let requests = 0
    const gate = gateReserving(() => (requests++, Response.json(aReservationResult())))
    gate.addEventListener('credits-reserve-start', (event) => event.preventDefault())
    await inState(gate, 'allowed')

    expect(await codeOf(gate.reserve({ session: 'visit_1' }))).to.equal('canceled')
    expect(requests).to.equal(0)
  })

  it('nothing when the backend refuses, and is blocked at once', async () => {
    const errors = eventsOf('credits-error')
    const changes = eventsOf('credits-gate-change')
    const gate = gateReserving(
      problem('insufficient_credits', { required: 60, available: 14 }),
      never,
    )
    await inState(gate, 'allowed')

    expect(await codeOf(gate.reserve({ session: 'visit_1' }))).to.equal('insufficient_credits')

    await gate.updateComplete
    expect(changes().at(-1)!.detail.state).to.equal('blocked')
    expect(textOf(gate.shadowRoot!.querySelector('[part="error"]'))).to.contain(
      'This visit needs 60 credits and 14 are left.',
    )
    expect(errors().map(({ detail }) => detail.code)).to.deep.equal(['insufficient_credits'])
  })

  it('nothing beyond the limit of the member', async () => {
    const refusal = problem('member_limit_reached', { required: 60, available: 0 })
    const gate = gateReserving(refusal, never)
    await inState(gate, 'allowed')
    expect(await codeOf(gate.reserve({ session: 'visit_1' }))).to.equal('member_limit_reached')

    await gate.updateComplete
    expect(textOf(gate.shadowRoot!.querySelector('[part="error"]'))).to.contain(
      'your limit leaves you none',
    )
  })

  it('nothing outside the page', async () => {
    const gate = document.createElement('credit-gate')
    Object.assign(gate, { feature: 'ai-scribe', minutes: 10 })

    expect(await codeOf(gate.reserve({ session: 'visit_1' }))).to.equal('not_configured')
  })

  for (const visit of [undefined, {}, { session: 'Mrs Smith, knee' }])
    it(`nothing for ${JSON.stringify(visit)}`, async () => {
      let requests = 0
      const gate = gateReserving(() => (requests++, Response.json(aReservationResult())))
      await inState(gate, 'allowed')

      expect(await codeOf(gate.reserve(visit as GateReservation))).to.equal('invalid_request')
      expect(requests).to.equal(0)
    })

  it('nothing for minutes that make no sense', async () => {
    let requests = 0
    const gate = gateReserving(() => (requests++, Response.json(aReservationResult())))
    await inState(gate, 'allowed')
    gate.minutes = -1

    expect(await codeOf(gate.reserve({ session: 'visit_1' }))).to.equal('invalid_request')
    expect(requests).to.equal(0)
  })
})
