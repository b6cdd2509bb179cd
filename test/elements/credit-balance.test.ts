import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { CreditBalance } from '../../src/elements/credit-balance.js'
import '../../src/define/credit-balance.js'
import { aBalance } from '../support/balances.js'
import { clientAnswering, json, never, status } from '../support/fake-api.js'
import { liveStream } from '../support/live-stream.js'
import { eventsOf, inState, mountA, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const READ = 'GET /v1/balance'

const shown = (
  answer: Parameters<typeof clientAnswering>[0][string],
  content = html`<credit-balance lang="en"></credit-balance>`,
): CreditBalance => mountA(CreditBalance, clientAnswering({ [READ]: answer }), content)

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
    expect(getComputedStyle(group.querySelector('[part="amount"]')!).visibility).to.equal('hidden')
    expect(textOf(element.shadowRoot!.querySelector('[role="status"]'))).to.equal('Loading credits')
  })

  it('does not change its height when the figure comes', async () => {
    let answer!: (response: Response) => void
    const answered = new Promise<Response>((resolve) => (answer = resolve))
    const element = shown(() => answered)
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
      expect(element.shadowRoot!.querySelector('svg.mark path')!.getAttribute('d')).not.to.equal('')
    })

  it('has a shape of its own for each level, and for none', async () => {
    const answers = [...[312, 42, 14, 0].map((available) => json(aBalance({ available }))), never]
    const shapes = await Promise.all(
      answers.map(async (answer) => {
        const element = shown(answer)
        await element.updateComplete
        await inState(element, answer === never ? 'loading' : 'ready')
        return element.shadowRoot!.querySelector('path')!.getAttribute('d')
      }),
    )

    expect(new Set(shapes).size).to.equal(answers.length)
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
    const element = mountA(
      CreditBalance,
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
    expect(spoken()).to.equal('Low, 40 credits')

    stream.send(aBalance({ available: 35, version: 10 }))
    await waitUntil(() => part(element, 'amount') === '35')
    expect(spoken()).to.equal('')
  })

  it('does not speak of the first figure after it has waited for one', async () => {
    const element = shown(json(aBalance({ available: 60 })))
    await inState(element, 'level-ok')
    element.refresh()
    await waitUntil(() => element.shadowRoot!.adoptedStyleSheets.length > 3, 'it can speak')

    const provider = element.closest('credits-provider')!
    provider.client = clientAnswering({ [READ]: json(aBalance({ available: 40, version: 9 })) })
    await inState(element, 'level-low')
    expect(textOf(element.shadowRoot!.querySelector('[role="status"]'))).to.equal('')
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
    expect(textOf(orphan.shadowRoot!.querySelector('[role="status"]'))).to.equal('')
    orphan.remove()
  })
})
