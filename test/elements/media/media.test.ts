import { expect } from '@open-wc/testing'
import { emulateMedia, setViewport } from '@web/test-runner-commands'
import { html } from 'lit'
import { CreditBalance } from '../../../src/elements/credit-balance.js'
import '../../../src/define/credit-balance.js'
import { aBalance } from '../../support/balances.js'
import { clientAnswering, json } from '../../support/fake-api.js'
import { afterThisTest, drawn, inState, mountA } from '../support/page.js'

const card = (answer = json(aBalance({ available: 14, held: 60 }))): CreditBalance =>
  mountA(
    CreditBalance,
    clientAnswering({ 'GET /v1/balance': answer }),
    html`<credit-balance lang="en" variant="card" feature="ai-scribe"></credit-balance>`,
  )

const inside = (element: CreditBalance, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!

describe('the look', () => {
  for (const width of [320, 1280])
    it(`never scrolls sideways at ${width} px`, async () => {
      await setViewport({ width, height: 800 })
      for (const variant of ['badge', 'card'] as const) {
        const element = card()
        element.variant = variant
        await inState(element, 'ready')
        await drawn(element)
        expect(document.documentElement.scrollWidth).to.be.at.most(width)
      }
    })

  it('follows the colour scheme of a page that follows the reader', async () => {
    document.documentElement.style.colorScheme = 'light dark'
    afterThisTest(() => document.documentElement.style.removeProperty('color-scheme'))
    const element = card()
    await inState(element, 'ready')
    await drawn(element)
    const ground = (): string => getComputedStyle(inside(element, 'section')).backgroundColor

    await emulateMedia({ colorScheme: 'light' })
    expect(ground()).to.equal('rgb(255, 255, 255)')
    await emulateMedia({ colorScheme: 'dark' })
    expect(ground()).to.equal('rgb(20, 29, 36)')
    await emulateMedia({ colorScheme: 'light' })
  })

  it('stays white in a dark browser where the page is light', async () => {
    await emulateMedia({ colorScheme: 'dark' })
    const element = card()
    await inState(element, 'ready')
    await drawn(element)

    expect(getComputedStyle(inside(element, 'section')).backgroundColor).to.equal(
      'rgb(255, 255, 255)',
    )
    await emulateMedia({ colorScheme: 'light' })
  })

  it('holds still with reduced motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' })
    const element = card()
    await inState(element, 'ready')
    await drawn(element)

    expect(getComputedStyle(inside(element, '.bar')).transitionDuration).to.equal('0s')
    await emulateMedia({ reducedMotion: 'no-preference' })
  })

  it('keeps the meter and its parts visible in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' })
    const element = card()
    await inState(element, 'ready')
    await drawn(element)

    const ground = getComputedStyle(inside(element, '[part="meter"]')).backgroundColor
    expect(getComputedStyle(inside(element, '.swatch.monthly')).backgroundColor).not.to.equal(
      ground,
    )
    await emulateMedia({ forcedColors: 'none' })
  })
})
