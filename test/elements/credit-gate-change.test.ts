import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { CreditGate } from '../../src/elements/credit-gate.js'
import '../../src/define/credit-gate.js'
import { aBalance } from '../support/balances.js'
import { type Answers, clientAnswering, json } from '../support/fake-api.js'
import { liveStream } from '../support/live-stream.js'
import { aCanStart } from '../support/reservations.js'
import { eventsOf, inState, mountA, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const having = (available: number, more: Answers = {}): Answers => ({
  'GET /v1/balance': json(aBalance({ available })),
  'GET /v1/can-start': json(aCanStart({ available })),
  ...more,
})

const gateOver = (answers: Answers): CreditGate =>
  mountA(
    CreditGate,
    clientAnswering(answers),
    html`<credit-gate lang="en" feature="ai-scribe" minutes="10">
      <button slot="allowed">Start</button>
    </credit-gate>`,
  )

describe('a change of <credit-gate>', () => {
  it('asks again when its minutes change', async () => {
    const gate = gateOver(
      having(312, {
        'GET /v1/can-start': (request) => {
          const quantity = Number(new URL(request.url).searchParams.get('quantity'))
          return Response.json(aCanStart({ available: 312, quantity }))
        },
      }),
    )
    await inState(gate, 'allowed')

    gate.setAttribute('minutes', '60')
    await inState(gate, 'blocked')
    expect(textOf(gate.shadowRoot!.querySelector('[part="error"]'))).to.contain(
      'This visit needs 360 credits and 312 are left',
    )

    gate.setAttribute('minutes', '10')
    await inState(gate, 'allowed')
  })

  it('tells the page what it says, each time that changes', async () => {
    const heard = eventsOf('credits-gate-change')
    const gate = gateOver(having(14))
    await inState(gate, 'blocked')

    expect(heard().map(({ detail }) => detail.state)).to.deep.equal(['blocked'])
    expect(heard()[0]!.detail.check?.required).to.equal(60)
  })

  it('tells the page of other figures in the same state, and of the same only once', async () => {
    const heard = eventsOf('credits-gate-change')
    const stream = liveStream()
    let available = 14
    const gate = gateOver({
      'GET /v1/balance': json(() => aBalance({ available })),
      'GET /v1/can-start': json(() => aCanStart({ available, version: available === 14 ? 7 : 8 })),
      'GET /v1/events': stream.answer,
    })
    await inState(gate, 'blocked')
    await waitUntil(() => stream.open > 0)

    available = 12
    stream.send(aBalance({ available, version: 8 }))
    await waitUntil(() => heard().length > 1)
    gate.requestUpdate()
    await gate.updateComplete

    expect(heard().map(({ detail: { state, check } }) => [state, check?.available])).to.deep.equal([
      ['blocked', 14],
      ['blocked', 12],
    ])
  })
})
