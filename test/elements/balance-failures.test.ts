import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { CreditBalance } from '../../src/elements/credit-balance.js'
import '../../src/define/credit-balance.js'
import { aBalance } from '../support/balances.js'
import { clientAnswering, inTurn, json, problem, status } from '../support/fake-api.js'
import { eventsOf, inState, mountA, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const READ = 'GET /v1/balance'

const shown = (
  answer: Parameters<typeof clientAnswering>[0][string],
  content = html`<credit-balance lang="en-GB"></credit-balance>`,
): CreditBalance => mountA(CreditBalance, clientAnswering({ [READ]: answer }), content)

const part = (element: Element, name: string): string =>
  textOf(element.shadowRoot!.querySelector(`[part~="${name}"]`))

describe('<credit-balance> when a read fails', () => {
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

  it('keeps the last known figure and says when it was read', async () => {
    const asOf = new Date(2026, 10, 23, 14, 3).toISOString()
    const element = shown(inTurn(json(aBalance({ available: 7, asOf })), status(404)))
    await inState(element, 'ready')

    element.refresh()
    await inState(element, 'stale')

    expect(part(element, 'amount')).to.equal('7')
    expect(part(element, 'error')).to.equal('Not up to date, last read Mon 14:03')
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

  it('tells the page once, however often it asks in vain', async () => {
    const heard = eventsOf('credits-error')
    let asked = 0
    const refused = problem('not_found')
    const element = shown((request) => (asked++, refused(request)))
    await inState(element, 'failed')
    element.refresh()
    await waitUntil(() => asked > 2)
    await element.updateComplete

    expect(heard().map(({ detail }) => detail.code)).to.deep.equal(['not_found'])
  })
})
