import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { CreditGate } from '../../src/elements/credit-gate.js'
import '../../src/define/credit-gate.js'
import { aBalance } from '../support/balances.js'
import { type Answers, clientAnswering, json, never, problem } from '../support/fake-api.js'
import { liveStream } from '../support/live-stream.js'
import { aCanStart } from '../support/reservations.js'
import { inState, mountA, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const having = (available: number, more: Answers = {}): Answers => ({
  'GET /v1/balance': json(aBalance({ available })),
  'GET /v1/can-start': json(() => aCanStart({ available })),
  ...more,
})

const START = html`<button slot="allowed">Start</button>`

const gateOver = (
  answers: Answers,
  content = html`<credit-gate lang="en" feature="ai-scribe" minutes="10">${START}</credit-gate>`,
): CreditGate => mountA(CreditGate, clientAnswering(answers), content)

const words = (gate: Element, part: string): string =>
  textOf(gate.shadowRoot!.querySelector(`[part~="${part}"]`))
const isShown = (element: Element | null): boolean =>
  element?.checkVisibility({ checkVisibilityCSS: true }) ?? false

describe('<credit-gate>', () => {
  it('asks about its feature and minutes', async () => {
    let asked = ''
    const gate = gateOver(
      having(312, {
        'GET /v1/can-start': (request) => {
          asked = new URL(request.url).search
          return Response.json(aCanStart())
        },
      }),
    )
    await inState(gate, 'allowed')

    expect(asked).to.equal('?feature=ai-scribe&quantity=600000')
  })

  it('shows the action when there are enough credits', async () => {
    const gate = gateOver(having(312))
    await inState(gate, 'allowed')

    expect(isShown(gate.querySelector('button'))).to.equal(true)
    expect(gate.shadowRoot!.querySelector('[part~="status"]:not([class~="waiting"])')).to.equal(
      null,
    )
  })

  it('shows the action and a notice when few credits will be left', async () => {
    const gate = gateOver(having(100))
    await inState(gate, 'low')

    expect(isShown(gate.querySelector('button'))).to.equal(true)
    expect(words(gate, 'status')).to.equal(
      'This visit holds 60 credits. After it, 40 will be left.',
    )
  })

  it('shows what the page put in the slot low instead', async () => {
    const gate = gateOver(
      having(100),
      html`<credit-gate lang="en" feature="ai-scribe" minutes="10">
        ${START}<button slot="low" id="careful">Start anyway</button>
      </credit-gate>`,
    )
    await inState(gate, 'low')

    expect(isShown(gate.querySelector('#careful'))).to.equal(true)
    expect(isShown(gate.querySelector('[slot="allowed"]'))).to.equal(false)
  })

  it('says what is missing and what to do', async () => {
    const gate = gateOver(having(14))
    await inState(gate, 'blocked')

    expect(isShown(gate.querySelector('button'))).to.equal(false)
    expect(words(gate, 'title')).to.equal('Not enough credits for this visit')
    expect(words(gate, 'error')).to.equal(
      'This visit needs 60 credits and 14 are left, enough for about 2 minutes. Buy credits or choose a shorter visit.',
    )
  })

  it('says what the limit of the member leaves, and that it is not for want of credits', async () => {
    const beyond = { available: 14, allowed: false, reason: 'member_limit_reached' as const }
    const gate = gateOver(having(312, { 'GET /v1/can-start': json(() => aCanStart(beyond)) }))
    await inState(gate, 'blocked')

    expect(words(gate, 'title')).to.equal('This visit goes beyond your limit')
    expect(words(gate, 'error')).to.contain('your limit leaves you 14')
    expect(words(gate, 'error')).not.to.contain('Buy')
  })

  describe('knows nothing', () => {
    it('before the first answer', async () => {
      const gate = gateOver(having(312, { 'GET /v1/can-start': never }))
      await inState(gate, 'loading')

      expect(gate.matches(':state(unknown)')).to.equal(true)
      expect(isShown(gate.querySelector('button'))).to.equal(false)
      expect(words(gate, 'status')).to.equal('Checking credits…')
    })

    it('when the check fails, until it is asked again', async () => {
      let known = false
      const gate = gateOver(
        having(312, {
          'GET /v1/can-start': (request) =>
            (known ? json(aCanStart()) : problem('unknown_feature'))(request),
        }),
      )
      await inState(gate, 'failed')
      expect(gate.matches(':state(unknown)')).to.equal(true)
      expect(words(gate, 'error')).to.equal('Credits could not be checked.')

      known = true
      gate.shadowRoot!.querySelector('button')!.click()

      await inState(gate, 'allowed')
    })

    it('of a visit that was not asked about yet', async () => {
      let answers = true
      const gate = gateOver(
        having(312, {
          'GET /v1/can-start': (request) => (answers ? json(aCanStart()) : never)(request),
        }),
      )
      await inState(gate, 'allowed')
      answers = false

      gate.minutes = 600
      await gate.updateComplete
      gate.requestUpdate()
      await gate.updateComplete

      expect(gate.matches(':state(unknown)')).to.equal(true)
      const button = gate.querySelector('button')!
      button.focus()
      expect(isShown(button), 'keeps its place').to.equal(true)
      expect(document.activeElement, 'can not be used').not.to.equal(button)
    })

    for (const minutes of ['abc', '0', '-5', '1441', ''])
      it(`when minutes is "${minutes}"`, async () => {
        const gate = gateOver(
          having(312),
          html`<credit-gate lang="en" feature="ai-scribe" minutes=${minutes}
            >${START}</credit-gate
          >`,
        )
        await inState(gate, 'not-configured')

        expect(gate.matches(':state(unknown)')).to.equal(true)
        expect(words(gate, 'error')).to.equal('Credits cannot be checked for this visit.')
      })

    it('outside a provider', async () => {
      const gate = document.createElement('credit-gate')
      Object.assign(gate, { lang: 'en', feature: 'ai-scribe', minutes: 10 })
      document.body.append(gate)
      await inState(gate, 'not-configured')

      expect(words(gate, 'error')).to.equal('Credits are not set up on this page.')
      gate.remove()
    })
  })

  it('keeps the action and its focus while it asks again', async () => {
    const stream = liveStream()
    let available = 312
    const gate = gateOver({
      'GET /v1/balance': json(() => aBalance({ available })),
      'GET /v1/can-start': json(() => aCanStart({ available, version: available === 312 ? 7 : 8 })),
      'GET /v1/events': stream.answer,
    })
    await inState(gate, 'allowed')
    await waitUntil(() => stream.open > 0)
    const button = gate.querySelector('button')!
    button.focus()
    let hidden = 0
    const watch = new MutationObserver(() => (hidden += isShown(button) ? 0 : 1))
    watch.observe(gate.shadowRoot!, { attributes: true, subtree: true })

    available = 90
    stream.send(aBalance({ available, version: 8 }))
    await inState(gate, 'low')
    watch.disconnect()

    expect(document.activeElement).to.equal(button)
    expect(hidden).to.equal(0)
  })
})
