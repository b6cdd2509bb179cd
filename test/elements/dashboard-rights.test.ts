import { expect } from '@open-wc/testing'
import type { Balance } from '../../src/contract/balance.js'
import { CreditHistory } from '../../src/elements/credit-history.js'
import type { CreditDashboard } from '../../src/elements/credit-dashboard.js'
import { rightsOf } from '../../src/store/rights.js'
import { REQUESTS, someRequests } from '../support/credit-requests.js'
import { type Answer, type Answers, clientAnswering, json, never } from '../support/fake-api.js'
import { aToken } from '../support/tokens.js'
import { wholePractice } from '../support/whole-practice.js'
import { all, allMade, begun, within, withAddress } from './support/dashboard.js'
import { inState, ofClass, storeAround, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const said = (of: CreditDashboard): string => textOf(of.shadowRoot!.querySelector('.no-access'))

/** A dashboard of a member whose token lets him do something else from now on. */
async function ofMember(
  scope: string,
  answersOf: (scope: () => string) => Answers = () => ({}),
): Promise<{
  element: CreditDashboard
  mayNow: (scope: string, account?: string) => Promise<void>
}> {
  let now = scope
  let account = 'acct_1'
  // Each token ends at once, so that the next is asked for.
  const getToken = (): string =>
    aToken({ scope: now, account, exp: Math.floor(Date.now() / 1000) + 1 })
  const answers = wholePractice(answersOf(() => now))
  const balance: Answer = async (request) => {
    const told = (await (await answers['GET /v1/balance']!(request)).json()) as Balance
    return Response.json({ ...told, account })
  }
  const element = begun(clientAnswering({ ...answers, 'GET /v1/balance': balance }, { getToken }))
  await allMade(element)
  return {
    element,
    mayNow: async (next, inAccount = account) => {
      now = next
      account = inAccount
      await rightsOf(storeAround(element)).refresh()
      await element.updateComplete
    },
  }
}

describe('<credit-dashboard> when the member may do something else than before', () => {
  it('keeps what is in the sections, and the focus', async () => {
    const { element, mayNow } = await ofMember('read')
    const history = ofClass(CreditHistory, within(element, 'credit-history'))
    await inState(history, 'ready')
    const field = history.shadowRoot!.querySelector<HTMLInputElement>('input')!
    field.value = 'visit'
    field.focus()

    await mayNow('read buy manage')
    await waitUntil(() => element.shadowRoot!.querySelector('recharge-settings'))
    expect(within(element, 'credit-history') === history).to.equal(true)
    expect(field.isConnected && field.value).to.equal('visit')
    expect(history.shadowRoot!.activeElement === field).to.equal(true)
  })

  it('no longer says that he has no access to a section that he has now', async () => {
    withAddress('#credits-recharge')
    const { element, mayNow } = await ofMember('read')
    await waitUntil(() => said(element) !== '', 'it says so')

    await mayNow('read buy manage')
    await waitUntil(() => said(element) === '', 'it says so no more')
  })

  it('is led to that section in an account where he has it', async () => {
    withAddress('#credits-recharge')
    const { element, mayNow } = await ofMember('read')
    await waitUntil(() => said(element) !== '', 'it says so')

    await mayNow('read buy manage', 'acct_2')
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'recharge', 'he is there')
    expect(said(element)).to.equal('')
  })

  it('leads nowhere out of the page, and there once it is back', async () => {
    withAddress('#credits-recharge')
    const { element } = await ofMember('read')
    await waitUntil(() => said(element) !== '', 'it says so')
    const place = element.parentElement!

    element.remove()
    element.requestUpdate()
    expect(await element.updateComplete).to.equal(true)
    place.append(element)
    await waitUntil(() => all(element, '.section').length > 0, 'it is back')
    await waitUntil(() => said(element) !== '', 'it says so again')
  })

  it('keeps nothing of what others asked for, and of their limits, when he may no longer manage', async () => {
    const { element, mayNow } = await ofMember('read manage', (scope) => ({
      [REQUESTS]: (request) => {
        const mayAnswer = scope().includes('manage')
        return json(someRequests(mayAnswer ? {} : { requests: [], mayAnswer }))(request)
      },
    }))
    const requests = (): Element => within(element, 'credit-requests')
    const hasLimits = (): boolean => requests().shadowRoot!.querySelector('.limits') !== null
    await waitUntil(hasLimits, 'the limits are there')

    await mayNow('read')
    await inState(requests(), 'ready')
    await waitUntil(() => !hasLimits(), 'they are gone')
    expect(textOf(requests().shadowRoot!.querySelector('section'))).to.contain(
      'Your use of credits',
    )
  })

  it('tells whose token lets him do nothing that he has no access', async () => {
    const client = clientAnswering(wholePractice(), { getToken: () => aToken({ scope: '' }) })
    const element = begun(client)
    await inState(element, 'denied')
    expect(textOf(element.shadowRoot!.querySelector('.notice'))).to.not.equal('')
    expect(all(element, '.section')).to.have.length(0)
  })
})

describe('<credit-dashboard> that could not begin', () => {
  it('leads to the section of the address when it is asked again', async () => {
    withAddress('#credits-usage')
    let isThere = false
    const getToken = (): string | Promise<never> =>
      isThere ? aToken({ scope: 'read' }) : Promise.reject(new Error('The host is away.'))
    const element = begun(clientAnswering(wholePractice(), { getToken }))
    await inState(element, 'failed')

    isThere = true
    const again = all(element, '.notice button')[0]!
    again.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
    again.click()
    await inState(element, 'ready')
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'usage')
  })

  it('has all its sections on paper', async () => {
    const element = begun(clientAnswering(wholePractice({ 'GET /v1/alerts': never })))
    await waitUntil(() => all(element, '.section').length > 0)
    dispatchEvent(new Event('beforeprint'))
    await element.updateComplete
    expect(all(element, '.section:not(:has(*))')).to.have.length(0)
  })
})
