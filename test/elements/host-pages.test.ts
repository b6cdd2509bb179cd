import { expect } from '@open-wc/testing'
import { focusable, showsFocus } from './support/focus.js'
import {
  differences,
  drawing,
  elementAt,
  elementsAtWork,
  HOSTILE_PAGES,
  isToThePixel,
  type Look,
  openHostPage,
  ours,
  ownLook,
  unplaced,
  within,
} from './support/host-pages.js'
import { waitUntil } from './support/wait-until.js'

/** A whole page with all elements, in a frame, on a busy machine. */
const PAGE_MAX_ms = 60_000

for (const kind of HOSTILE_PAGES)
  describe(`in a hostile page: ${kind}`, () => {
    it('every element looks as in any other', async () => {
      const pages = [await openHostPage(kind), await openHostPage()] as const
      await Promise.all(pages.map(elementsAtWork))
      const [hostile, plain] = [ours(pages[0]), ours(pages[1])]
      const drawn = (one: Element): Look[] =>
        isToThePixel(kind) ? drawing(one) : drawing(one).map(unplaced)
      const spoilt = (): string[] =>
        hostile.flatMap((one, i) => differences(drawn(one), drawn(plain[i]!)))
      await waitUntil(() => spoilt().length === 0).catch(() => {})

      expect(hostile.map(({ localName }) => localName)).to.have.length(6)
      expect(spoilt()).to.deep.equal([])
    }).timeout(PAGE_MAX_ms)

    it('nothing of the page itself changes', async () => {
      const page = await openHostPage(kind)
      const before = ownLook(page)
      await elementsAtWork(page)

      expect(differences(ownLook(page), before)).to.deep.equal([])
    }).timeout(PAGE_MAX_ms)

    it('whatever has the focus shows it', async () => {
      const page = await openHostPage(kind)
      await elementsAtWork(page)
      const all = ours(page).flatMap(focusable)

      expect(all.length).to.be.above(40)
      expect(all.filter((one) => !showsFocus(one)).map(({ outerHTML }) => outerHTML)).to.deep.equal(
        [],
      )
    }).timeout(PAGE_MAX_ms)

    it('a question is above everything', async () => {
      const page = await openHostPage(kind)
      await elementsAtWork(page)
      const cards = within(page.body).find(({ localName }) => localName === 'payment-methods')!
      const remove = [...cards.shadowRoot!.querySelectorAll('button')].find((button) =>
        /remove/i.test(button.textContent),
      )!
      remove.click()
      const dialog = cards.shadowRoot!.querySelector('dialog')!
      await waitUntil(() => dialog.open)
      const { left, right, top, bottom } = dialog.getBoundingClientRect()
      const corners = [left + 20, right - 20].flatMap((x) =>
        [top + 20, bottom - 20].map((y) => elementAt(page, x, y)),
      )

      expect(corners.map((found) => dialog.contains(found))).to.deep.equal([true, true, true, true])
      expect(getComputedStyle(dialog).opacity).to.equal('1')
    }).timeout(PAGE_MAX_ms)
  })
