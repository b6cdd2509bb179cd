import { expect } from '@open-wc/testing'
import { html, render } from 'lit'
import { becomePage, pageInDocs } from '../../stories/story-page.js'
import { themes } from '../../stories/themes.js'

const look = { theme: 'dark', density: 'comfortable', lang: 'ar' }
const page = document.documentElement

describe('a story among the words of the documentation', () => {
  afterEach(() => {
    for (const name of ['lang', 'dir', 'style']) page.removeAttribute(name)
    document.body.removeAttribute('style')
  })

  it('is a page of its own, and the words keep their language, direction and ground', () => {
    becomePage(document, look)
    expect([page.lang, page.dir, page.style.colorScheme]).to.deep.equal(['ar', 'rtl', 'dark'])

    const place = document.body.appendChild(document.createElement('div'))
    render(pageInDocs(document, html`<p>312</p>`, look), place)
    const inner = getComputedStyle(place.querySelector('p')!)
    const ground = document.createElement('i').style
    ground.background = themes['dark']!.ground
    const own = place.querySelector<HTMLElement>('.story-page')!

    expect([page.lang, page.dir, page.style.colorScheme]).to.deep.equal(['en', 'ltr', ''])
    expect([own.lang, inner.direction, inner.colorScheme]).to.deep.equal(['ar', 'rtl', 'dark'])
    expect(own.style.backgroundColor).to.equal(ground.backgroundColor)

    render(pageInDocs(document, html`<p>312</p>`, { ...look, theme: 'light', lang: 'fr' }), place)
    expect([own.lang, own.dir, own.style.colorScheme]).to.deep.equal(['fr', 'ltr', 'light'])
    place.remove()
  })
})
