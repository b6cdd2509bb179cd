import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import type { CreditBalance } from '../../src/elements/credit-balance.js'
import '../../src/define/credit-balance.js'
import { aBalance } from '../support/balances.js'
import { clientAnswering, inTurn, json, never, problem, status } from '../support/fake-api.js'
import { liveStream } from '../support/live-stream.js'
import { eventsOf, inState, mount, textOf } from './support/page.js'

const READ = 'GET /v1/balance'

const shown = (
  answer: Parameters<typeof clientAnswering>[0][string],
  content = html`<credit-balance lang="en"></credit-balance>`,
): CreditBalance => mount<CreditBalance>(clientAnswering({ [READ]: answer }), content)

const part = (element: Element, name: string): string =>
  textOf(element.shadowRoot!.querySelector(`[part~="${name}"]`))

describe('<credit-balance>', () => {
  it('shows the spendable figure and its noun', async () => {
    const element = shown(json(aBalance({ available: 1250 })))
    await inState(element, 'ready')

    expect(textOf(element.shadowRoot!.querySelector('.figure'))).to.equal('1,250 credits')
  })

  it('says one credit of one', async () => {
    const element = shown(json(aBalance({ available: 1 })))
    await inState(element, 'ready')

    expect(part(element, 'unit')).to.equal('credit')
  })

  it('tells the minutes of a feature', async () => {
    const element = shown(
      json(aBalance()),
      html`<credit-balance lang="en" feature="ai-scribe"></credit-balance>`,
    )
    await inState(element, 'ready')

    expect(textOf(element.shadowRoot!.querySelector('.figure'))).to.equal(
      '312 credits, about 52 minutes of AI Scribe',
    )
  })

  it('tells no minutes of a feature the account does not have', async () => {
    const element = shown(
      json(aBalance()),
      html`<credit-balance lang="en" feature="ai-other"></credit-balance>`,
    )
    await inState(element, 'ready')

    expect(textOf(element.shadowRoot!.querySelector('.figure'))).to.equal('312 credits')
  })

  it('is busy, and shows no figure, until the first answer', async () => {
    const element = shown(never)
    await inState(element, 'loading')
    const group = element.shadowRoot!.querySelector('[role="group"]')!

    expect(group.getAttribute('aria-busy')).to.equal('true')
    expect(group.querySelector('.skeleton')!.getAttribute('aria-hidden')).to.equal('true')
    expect(textOf(group.querySelector('.spoken'))).to.equal('Loading credits')
  })

  it('does not change its height when the figure comes', async () => {
    let answer!: (response: Response) => void
    const element = shown(() => new Promise((resolve) => (answer = resolve)))
    await inState(element, 'loading')
    const before = element.getBoundingClientRect().height

    answer(Response.json(aBalance()))
    await inState(element, 'ready')

    expect(element.getBoundingClientRect().height).to.equal(before)
  })

  for (const [available, level, words] of [
    [312, 'ok', 'Enough'],
    [42, 'low', 'Low'],
    [14, 'critical', 'Very low'],
    [0, 'empty', 'Used up'],
  ] as const)
    it(`says ${level} in words, shape and state`, async () => {
      const element = shown(json(aBalance({ available })))
      await inState(element, `level-${level}`)

      expect(part(element, 'status')).to.equal(words)
      expect(element.shadowRoot!.querySelector('svg.mark')!.childElementCount).to.be.above(0)
    })

  describe('when a read fails', () => {
    it('shows words and never a figure, and recovers by hand', async () => {
      let up = false
      const element = shown((request) =>
        (up ? json(aBalance({ available: 7 })) : status(404))(request),
      )
      await inState(element, 'failed')
      expect(part(element, 'error')).to.equal('Credits could not be loaded.')
      expect(element.shadowRoot!.querySelector('[part="amount"]')).to.equal(null)

      up = true
      element.shadowRoot!.querySelector('button')!.click()
      await inState(element, 'ready')

      expect(part(element, 'amount')).to.equal('7')
      expect(element.shadowRoot!.querySelector('button')).to.equal(null)
    })

    it('keeps the last known figure and says how old it is', async () => {
      const asOf = new Date(Date.now() - 125_000).toISOString()
      const element = shown(inTurn(json(aBalance({ available: 7, asOf })), status(404)))
      await inState(element, 'ready')

      element.refresh()
      await inState(element, 'stale')

      expect(part(element, 'amount')).to.equal('7')
      expect(part(element, 'error')).to.equal('Not up to date, last known 2 minutes ago')
    })

    it('refuses an answer that breaks the contract', async () => {
      const element = shown(json({ available: 'lots' }))
      await inState(element, 'failed')

      expect(element.shadowRoot!.querySelector('[part="amount"]')).to.equal(null)
    })

    for (const [code, words] of [
      ['unauthorized', 'Sign in again to see credits.'],
      ['forbidden', 'You do not have access to credits.'],
    ] as const)
      it(`says so when the answer is ${code}, and offers no button`, async () => {
        const element = shown(problem(code))
        await inState(element, 'denied')

        expect(part(element, 'error')).to.equal(words)
        expect(element.shadowRoot!.querySelector('button')).to.equal(null)
      })

    it('tells the page once', async () => {
      const heard = eventsOf('credits-error')
      const element = shown(problem('not_found'))
      await inState(element, 'failed')
      element.requestUpdate()
      await element.updateComplete

      expect(heard()).to.have.length(1)
      expect(heard()[0]!.detail.code).to.equal('not_found')
    })
  })

  describe('credits-changed', () => {
    it('carries the new figures and those before', async () => {
      const heard = eventsOf('credits-changed')
      const first = aBalance({ available: 312, version: 7 })
      const second = aBalance({ available: 300, version: 8 })
      let now = first
      let reads = 0
      const element = shown(() => (reads++, Response.json(now)))
      await inState(element, 'ready')

      element.refresh()
      await waitUntil(() => reads === 2)
      now = second
      element.refresh()
      await waitUntil(() => part(element, 'amount') === '300')

      expect(heard().map(({ detail }) => detail)).to.deep.equal([
        { balance: first, previous: undefined },
        { balance: second, previous: first },
      ])
    })
  })

  it('speaks of a new level, not of each figure', async () => {
    const stream = liveStream()
    const element = mount<CreditBalance>(
      clientAnswering({
        [READ]: json(aBalance({ available: 60 })),
        'GET /v1/events': stream.answer,
      }),
      html`<credit-balance lang="en"></credit-balance>`,
    )
    const spoken = (): string => textOf(element.shadowRoot!.querySelector('[role="status"]'))
    await inState(element, 'ready')
    await waitUntil(() => stream.open > 0)

    stream.send(aBalance({ available: 55, version: 8 }))
    await waitUntil(() => part(element, 'amount') === '55')
    expect(spoken()).to.equal('')

    stream.send(aBalance({ available: 40, version: 9 }))
    await inState(element, 'level-low')
    expect(spoken()).to.equal('Credits: Low. 40 credits left.')
  })

  it('shows the words of the page in its slots', async () => {
    const element = shown(
      status(404),
      html`<credit-balance lang="en"><span slot="failure">No figure today</span></credit-balance>`,
    )
    await inState(element, 'failed')
    const slot = element.shadowRoot!.querySelector<HTMLSlotElement>('slot[name="failure"]')!

    expect(slot.assignedElements()[0]!.textContent).to.equal('No figure today')
  })

  it('says so where credits are not set up, and throws nothing', async () => {
    const orphan = document.createElement('credit-balance')
    orphan.lang = 'en'
    document.body.append(orphan)
    await inState(orphan, 'not-configured')

    orphan.refresh()

    expect(part(orphan, 'error')).to.equal('Credits are not set up on this page.')
    orphan.remove()
  })
})
