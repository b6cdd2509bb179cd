import { expect, nextFrame } from '@open-wc/testing'
import { rightsOf } from '../../src/store/rights.js'
import { type Answer, clientAnswering, hastyClient, json, never } from '../support/fake-api.js'
import { aToken } from '../support/tokens.js'
import { wholePractice } from '../support/whole-practice.js'
import { begun, eachMade, link, shown, withAddress } from './support/dashboard.js'
import { afterThisTest, inState, storeAround, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

/** For a client whose page waits as long as it takes. */
const timeless = { wait: () => new Promise<void>(() => {}) }

describe('the sections of <credit-dashboard>', () => {
  it('brings a section into view and gives it the focus, and leaves the address alone', async () => {
    const element = await shown(wholePractice())
    const before = location.href
    link(element, 'Usage').click()

    const section = element.shadowRoot!.getElementById('usage')!
    expect(element.shadowRoot!.activeElement).to.equal(section)
    await waitUntil(() => section.getBoundingClientRect().top < innerHeight)
    expect(location.href).to.equal(before)
  })

  it('goes nowhere outside a page, and says so', () => {
    expect(document.createElement('credit-dashboard').goTo('usage')).to.equal(false)
  })

  it('leaves it to a page that goes there in another way', async () => {
    const element = await shown(wholePractice())
    const asked: string[] = []
    element.addEventListener('credits-section-start', (event) => {
      event.preventDefault()
      asked.push(event.detail.section)
    })
    link(element, 'Invoices').click()

    expect(asked).to.deep.equal(['invoices'])
    expect(element.shadowRoot!.activeElement).to.equal(null)
  })

  it('shows its sections when it is known what stands above them, and is entered then', async () => {
    withAddress('#credits-usage')
    let answer!: () => void
    const answered = new Promise<void>((resolve) => (answer = resolve))
    const notices = json({ alerts: [], timeZone: 'UTC', nextCursor: null })
    const late: Answer = async (request) => (await answered, notices(request))
    const element = begun(clientAnswering(wholePractice({ 'GET /v1/alerts': late }), timeless))
    const section = (): HTMLElement => element.shadowRoot!.getElementById('usage')!
    const isSeen = (): boolean => section().checkVisibility({ visibilityProperty: true })
    await eachMade(element)
    expect(element.matches(':state(loading)')).to.equal(true)
    expect(isSeen()).to.equal(false)

    answer()
    await inState(element, 'ready')
    expect(isSeen()).to.equal(true)
    expect(element.shadowRoot!.activeElement).to.equal(section())
  })

  it('says of a section that somebody came for that he may not see it, until he goes elsewhere', async () => {
    withAddress('#credits-recharge')
    const element = await shown(wholePractice(), { scopes: ['read'] })
    const said = (): string => textOf(element.shadowRoot!.querySelector('.no-access'))
    await waitUntil(() => said() !== '', 'it says so')
    expect(said()).to.equal('Auto-recharge: you do not have access to this section.')
    expect(element.shadowRoot!.activeElement).to.equal(null)

    link(element, 'Usage').click()
    await element.updateComplete
    expect(said()).to.equal('')
    expect(element.shadowRoot!.activeElement!.id).to.equal('usage')
  })

  for (const hash of ['#credits-nothing', '#credits-constructor', '#credits-'])
    it(`says nothing of an address that names no section: ${hash}`, async () => {
      withAddress(hash)
      const element = await shown(wholePractice(), { scopes: ['read'] })
      await nextFrame()

      expect(textOf(element.shadowRoot!.querySelector('.no-access'))).to.equal('')
    })

  for (const [address, inTurn] of [
    ['', ['balance', 'recharge', 'usage', 'history', 'invoices', 'team']],
    ['#credits-usage', ['usage', 'recharge', 'balance', 'history', 'invoices', 'team']],
  ] as const)
    it(`makes first what somebody came for, then what is nearest above: ${address || 'from the top'}`, async () => {
      if (address) withAddress(address)
      const element = begun(clientAnswering(wholePractice()))
      const made = new Set<string>()
      const look = (): void => {
        for (const row of element.shadowRoot!.querySelectorAll('.row:has(.section > *)'))
          made.add(row.querySelector('.section')!.id)
      }
      const watch = new MutationObserver(look)
      watch.observe(element.shadowRoot!, { subtree: true, childList: true })
      afterThisTest(() => watch.disconnect())
      await waitUntil(() => made.size === inTurn.length, 'each is made')

      expect([...made]).to.deep.equal(inTurn)
    })

  it('leaves a person alone who has done something else by then', async () => {
    withAddress('#credits-usage')
    let answer!: () => void
    const answered = new Promise<void>((resolve) => (answer = resolve))
    const notices = json({ alerts: [], timeZone: 'UTC', nextCursor: null })
    const late: Answer = async (request) => (await answered, notices(request))
    const element = begun(clientAnswering(wholePractice({ 'GET /v1/alerts': late }), timeless))
    await waitUntil(() => element.shadowRoot!.querySelector('usage-chart:state(ready)'))
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }))

    answer()
    await inState(element, 'ready')
    expect(element.shadowRoot!.activeElement).to.equal(null)
  })

  it('stay shown when the member may do more than before', async () => {
    let scope = 'read'
    const getToken = (): string => aToken({ scope, exp: Math.floor(Date.now() / 1000) + 1 })
    const element = begun(clientAnswering(wholePractice(), { getToken }))
    await inState(element, 'ready')
    const sections = element.shadowRoot!.querySelector<HTMLElement>('.sections')!
    const seen: boolean[] = []
    const watch = new MutationObserver(() =>
      seen.push(sections.checkVisibility({ visibilityProperty: true })),
    )
    watch.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true })
    afterThisTest(() => watch.disconnect())
    scope = 'read buy manage'
    await rightsOf(storeAround(element)).refresh()
    await waitUntil(() => element.shadowRoot!.querySelector('credit-purchase'))

    expect(seen.length).to.be.above(0)
    expect(seen).not.to.include(false)
  })

  it('does not wait long for them', async () => {
    await inState(begun(hastyClient(wholePractice({ 'GET /v1/alerts': never }))), 'ready')
  })

  it('stays where it is for an address of the page', async () => {
    withAddress('#/billing/history')
    const element = await shown(wholePractice())

    expect(element.shadowRoot!.activeElement).to.equal(null)
    expect(element.goTo('nowhere')).to.equal(false)
    expect(element.goTo('balance')).to.equal(true)
  })
})
