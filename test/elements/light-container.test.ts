import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { type LightContainer, lightContainer } from '../../src/payment/light-container.js'
import { lookOf } from '../../src/payment/look-of.js'
import { afterThisTest, place } from './support/page.js'

const NAME = 'credits-1'

/** An element with a shadow root that shows the slot, or the element given. */
function boundary(inside: Element | string, mode: ShadowRootMode = 'open'): HTMLElement {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode })
  if (typeof inside !== 'string') root.append(inside)
  else root.append(Object.assign(document.createElement('slot'), { name: inside }))
  return host
}

function led(inner: Element): LightContainer {
  const made = lightContainer(inner, NAME)
  afterThisTest(() => made.remove())
  made.element.textContent = 'card'
  return made
}

const isSeen = (element: Element): boolean =>
  element.checkVisibility() && element.getBoundingClientRect().height > 0

describe('a place in the page itself', () => {
  it('is a child of an element that is in no shadow root', () => {
    const inner = boundary(NAME)
    place(html`<div>${inner}</div>`)
    const { element } = led(inner)

    expect(element.parentElement).to.equal(inner)
    expect(isSeen(element)).to.equal(true)
  })

  for (const mode of ['open', 'closed'] as const)
    it(`shows inside an element in two ${mode} shadow roots, one in the other`, () => {
      const inner = boundary(NAME)
      const outer = boundary(boundary(inner, mode), mode)
      place(html`<div>${outer}</div>`)
      const made = led(inner)
      const { element } = made

      expect(element.getRootNode()).to.equal(document)
      expect(element.parentElement).to.equal(outer)
      expect(isSeen(element)).to.equal(true)

      made.remove()
      expect(outer.childNodes.length).to.equal(0)
      expect(inner.childNodes.length).to.equal(0)
    })

  it('shows inside an element with a provider around it', async () => {
    const inner = boundary(NAME)
    const provider = document.createElement('credits-provider')
    provider.append(inner)
    const outer = boundary(provider)
    place(html`<div>${outer}</div>`)
    await provider.updateComplete
    const { element } = led(inner)

    expect(element.parentElement).to.equal(outer)
    expect(isSeen(element)).to.equal(true)
  })
})

describe('the look of a place', () => {
  it('is what its styles have come to', () => {
    const probe = place(html`
      <div
        style="color: #102030; background: oklch(0.2 0 0); border: 1px solid rgb(1, 2, 3); outline-color: teal; caret-color: red; text-decoration-color: gray; font: 18px Georgia; border-radius: 4px"
      ></div>
    `)
    const { ink, border, accent, danger, dark, fontFamily, fontSize, radius, surface } =
      lookOf(probe)

    expect({ ink, border, accent, danger, dark, fontFamily, fontSize, radius }).to.deep.equal({
      ink: 'rgb(16, 32, 48)',
      border: 'rgb(1, 2, 3)',
      accent: 'rgb(0, 128, 128)',
      danger: 'rgb(255, 0, 0)',
      dark: true,
      fontFamily: 'Georgia',
      fontSize: '18px',
      radius: '4px',
    })
    expect(surface).to.match(/^rgb\(\d+, \d+, \d+\)$/)
  })
})
