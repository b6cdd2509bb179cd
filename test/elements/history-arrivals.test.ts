import { expect } from '@open-wc/testing'
import { json, problem, status } from '../support/fake-api.js'
import { aSession, Ledger } from '../support/ledger.js'
import { practiceHistory } from '../support/practice-history.js'
import { shownHistory } from './support/history-page.js'
import { eventsOf, inState, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const sessions = (count: number) => Array.from({ length: count }, () => aSession({ credits: -1 }))
const rowsOf = (root: ShadowRoot): number => root.querySelectorAll('.day [part="row"]').length

describe('a history that goes on', () => {
  it('announces newer entries, and shows them when asked', async () => {
    const { root, arrive, shows, button, said, texts } = await shownHistory(
      new Ledger(900, sessions(5)),
    )
    arrive(...sessions(3))
    await shows('.newer', 'Show 3 newer entries')
    expect(said()).to.equal('3 newer entries')
    expect(rowsOf(root)).to.equal(5)
    expect(texts('.sum')).to.deep.equal(['Closing 895'])

    button('Show 3 newer entries').click()
    await waitUntil(() => rowsOf(root) === 8)
    await waitUntil(() => root.activeElement?.getAttribute('data-seq') === '8')
    expect(texts('.sum')).to.deep.equal(['Closing 892'])
    expect(said()).to.equal('8 entries shown')
  })

  it('goes on to older ones, and takes the focus along', async () => {
    const { root, button, texts } = await shownHistory(new Ledger(900, sessions(150)))
    expect(rowsOf(root)).to.equal(99)
    button('Show older entries').click()
    await waitUntil(() => rowsOf(root) === 150)
    await waitUntil(() => root.activeElement?.getAttribute('data-seq') === '51')

    expect(texts('.end')).to.deep.equal(['There are no older entries in this period.'])
  })

  it('says when older ones do not come, and keeps what is there', async () => {
    const ledger = new Ledger(900, sessions(150))
    const first = ledger.answers()['GET /v1/entries']!
    const { root, button, shows } = await shownHistory(ledger, {
      'GET /v1/entries': (request) =>
        (new URL(request.url).searchParams.has('cursor') ? status(404) : first)(request),
    })
    button('Show older entries').click()
    await shows('.end [part="error"]', 'Older entries could not be loaded.')

    expect(rowsOf(root)).to.equal(99)
  })

  it('with 5,000 rows draws only the day again in which one opens', async () => {
    const ledger = practiceHistory(5_000)
    const whole = { entries: ledger.found(new URLSearchParams()), nextCursor: null }
    const { root, element, all } = await shownHistory(ledger, { 'GET /v1/entries': json(whole) })
    expect(rowsOf(root)).to.be.above(5_000)
    const changed = new Set<Node>()
    const watch = new MutationObserver((records) =>
      records.forEach(({ target }) => changed.add((target as Element).closest('.day') ?? target)),
    )
    watch.observe(element.shadowRoot!.querySelector('[part="table"]')!, {
      ...{ subtree: true, childList: true, attributes: true, characterData: true },
    })
    const began_ms = performance.now()
    all('[data-seq]')[0]!.click()
    await element.updateComplete
    root.host.getBoundingClientRect()
    const took_ms = performance.now() - began_ms
    await element.updateComplete

    expect([...changed]).to.deep.equal([root.querySelector('.day')])
    expect(took_ms).to.be.below(1_000)
  })
})

describe('a history that cannot be read', () => {
  it('is words and a button, and heals by hand', async () => {
    const ledger = new Ledger(900, sessions(3))
    let isUp = false
    const entries = ledger.answers()['GET /v1/entries']!
    const { element, texts, one, button, root } = await shownHistory(
      ledger,
      { 'GET /v1/entries': (request) => (isUp ? entries : status(404))(request) },
      { state: 'failed' },
    )
    expect(texts('.notice [part="error"]')).to.deep.equal(['The history could not be loaded.'])
    expect(one('.statement')).to.equal(null)

    isUp = true
    button('Try again').click()
    await inState(element, 'ready')
    await element.updateComplete
    expect(rowsOf(root)).to.equal(3)
  })

  it('stays where it was known, and is marked as old', async () => {
    const ledger = new Ledger(900, sessions(3))
    let isUp = true
    const balance = ledger.answers()['GET /v1/balance']!
    const heard = eventsOf('credits-error')
    const { element, texts, root } = await shownHistory(ledger, {
      'GET /v1/balance': (request) => (isUp ? balance : status(404))(request),
    })
    isUp = false
    element.refresh()
    await inState(element, 'stale')
    await element.updateComplete

    expect(rowsOf(root)).to.equal(3)
    expect(texts('.notice [part="error"]')[0]).to.match(
      /^The history could not be refreshed. Not up to date, last read .+[^.]\.$/,
    )
    expect(heard().filter(({ target }) => target === element)).to.have.lengthOf(1)
  })

  for (const [code, words] of [
    ['unauthorized', 'Sign in again to see the history.'],
    ['forbidden', 'You do not have access to the history.'],
  ] as const)
    it(`says so when the answer is ${code}`, async () => {
      const { texts, root } = await shownHistory(
        new Ledger(),
        { 'GET /v1/statement': problem(code) },
        { state: 'denied' },
      )
      expect(texts('.notice')).to.deep.equal([words])
      expect(root.querySelector('.notice button')).to.equal(null)
      expect(root.querySelector('form')).to.equal(null)
    })

  it('says that the browser is offline, and keeps what is known', async () => {
    const { element, texts, root } = await shownHistory(new Ledger(900, sessions(3)))
    window.dispatchEvent(new Event('offline'))
    await inState(element, 'offline')
    await element.updateComplete

    expect(texts('.notice [part="error"]')[0]).to.contain('You are offline.')
    expect(rowsOf(root)).to.equal(3)
    expect(textOf(root.querySelector('[role="status"]'))).to.equal('You are offline.')
  })
})
