import { expect, nextFrame } from '@open-wc/testing'
import { wholePractice } from '../support/whole-practice.js'
import { link, shown, within, withAddress } from './support/dashboard.js'
import { inState } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

describe('<credit-dashboard> by the address of its page', () => {
  it('is entered at the section that the address names, at first and later', async () => {
    withAddress('#credits-history')
    const element = await shown(wholePractice(), { deepLinks: true })
    const focused = (): string | undefined => element.shadowRoot!.activeElement?.id
    await waitUntil(() => focused() === 'history')

    link(element, 'Auto-recharge').click()
    await waitUntil(() => focused() === 'recharge')
    expect(location.hash).to.equal('#credits-recharge')
  })

  it('is entered there again from the list, though the address is the same', async () => {
    withAddress('#credits-history')
    const element = await shown(wholePractice(), { deepLinks: true })
    const section = element.shadowRoot!.getElementById('history')!
    scrollTo(0, 0)
    link(element, 'History').focus()
    link(element, 'History').click()

    await waitUntil(() => element.shadowRoot!.activeElement === section)
    await waitUntil(() => section.getBoundingClientRect().top < innerHeight)
  })

  it('leaves it to the browser where a link is opened in another tab', async () => {
    withAddress('#credits-history')
    const element = await shown(wholePractice(), { deepLinks: true })
    let wasPrevented: boolean | undefined
    const seen = (event: Event): void => {
      wasPrevented = event.defaultPrevented
      event.preventDefault()
    }
    addEventListener('click', seen, { once: true })
    const how = { ctrlKey: true, bubbles: true, composed: true, cancelable: true }
    link(element, 'History').dispatchEvent(new MouseEvent('click', how))
    expect(wasPrevented).to.equal(false)
  })

  it('brings into view that somebody has no access who comes for a section from further down', async () => {
    withAddress('')
    const element = await shown(wholePractice(), { scopes: ['read'] })
    scrollTo(0, 1000)
    expect(scrollY).to.be.above(500)
    location.hash = '#credits-invoices'
    const notice = (): Element | null => element.shadowRoot!.querySelector('.no-access .notice')
    await waitUntil(notice, 'it is told')
    await waitUntil(() => notice()!.getBoundingClientRect().top > 0, 'it is seen from its top edge')
  })

  it("is entered there again by the page's own link to the address that is there already", async () => {
    withAddress('#credits-history')
    const element = await shown(wholePractice())
    const own = document.createElement('a')
    own.href = '#credits-history'
    const isThere = (): boolean => element.shadowRoot!.activeElement?.id === 'history'
    element.before(own)
    own.focus()
    expect(isThere()).to.equal(false)
    own.click()
    expect(isThere()).to.equal(true)

    own.focus()
    own.addEventListener('click', (event) => event.preventDefault())
    own.click()
    expect(isThere()).to.equal(false)
  })

  it('lets go of a section when the focus goes elsewhere, and not for a modifier key', async () => {
    withAddress('#credits-history')
    const element = await shown(wholePractice(), { deepLinks: true })
    const section = element.shadowRoot!.getElementById('history')!
    const isHeld = (): boolean => section.hasAttribute('data-held')
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Control' }))
    expect(isHeld()).to.equal(true)

    link(element, 'Balance').focus()
    expect(isHeld()).to.equal(false)
  })

  it('keeps that section in view while what is above it is read, until the person acts', async () => {
    withAddress('#credits-history')
    const element = await shown(wholePractice(), { deepLinks: true })
    const section = element.shadowRoot!.getElementById('history')!
    const top = (): number => section.getBoundingClientRect().top
    for (const above of ['credit-purchase', 'recharge-settings', 'payment-methods', 'usage-chart'])
      await inState(within(element, above), 'ready')
    await waitUntil(() => within(element, 'recharge-settings').shadowRoot!.querySelector('form'))
    await waitUntil(() => top() >= 0 && top() < 40, 'it is where the page begins')

    dispatchEvent(new WheelEvent('wheel'))
    scrollTo(0, 0)
    element.style.paddingBlockEnd = '40px'
    await nextFrame()
    await nextFrame()
    expect(top()).to.be.above(1000)
  })
})
