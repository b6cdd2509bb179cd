import axe from 'axe-core'
import { expect, waitFor } from 'storybook/test'
import { atRest } from './at-rest.js'
import { putOn, shadowsIn } from './shadows.js'
import { cutOffWhenSpaced } from './cut-off.js'
import { becomePage, type Look } from './story-page.js'
import { themes } from './themes.js'

/** Whatever axe knows to look for, as it was set up for this story. */
const EVERYTHING = { resultTypes: ['violations' as const], preload: false }

/** What colours can break. All else that axe finds is found in any theme. */
const COLOURS = { ...EVERYTHING, runOnly: ['color-contrast', 'link-in-text-block'] }

/** A language of each direction, whose words are at hand when a page takes it up. */
const DIRECTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  en: () => import('../src/i18n/en.js'),
  ar: () => import('../src/i18n/ar.js'),
}

/** The form of a card lies in the page, and is told of a new look once its element wears it. */
function isFormWorn(shadow: ShadowRoot): boolean {
  const probe = shadow.querySelector('.probe')
  const form = document.querySelector<HTMLElement>(`[data-credits-for=${shadow.host.localName}]`)
  if (!probe || !form?.style.color) return true
  return getComputedStyle(form).color === getComputedStyle(probe).color
}

/** What is told of a look late, moves late. */
async function worn(): Promise<void> {
  for (let time = 0; time < 2; time++) {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    await atRest(document)
  }
  await waitFor(() =>
    expect(shadowsIn(document).filter((shadow) => !isFormWorn(shadow))).toEqual([]),
  )
}

/** What is out of sight in a long list is not laid out, and axe would measure it as if it were. */
const LAID_OUT = new CSSStyleSheet()
LAID_OUT.replaceSync('* { content-visibility: visible !important }')

/** What was found against a story in the looks of a page, and how many looks those were. */
export interface Judged {
  readonly looks: number
  readonly found: readonly string[]
}

/**
 * Dresses the page of a story in one theme after the other, in its own language and in one that is
 * read the other way, and as it was at the end. Its own look has been judged before.
 */
export async function judgeLooks(story: HTMLElement, own: Look): Promise<Judged> {
  const otherWay = own.lang.startsWith('ar') ? 'en' : 'ar'
  const found: string[] = []
  const takeOff = putOn(shadowsIn(story), LAID_OUT)
  for (const cut of cutOffWhenSpaced(story)) found.push(`cut off when its text is spaced: ${cut}`)
  let looks = 1
  for (const lang of [own.lang, otherWay]) {
    await DIRECTIONS[lang]?.()
    for (const theme of Object.keys(themes)) {
      if (lang === own.lang && theme === own.theme) continue
      looks += 1
      becomePage(document, { ...own, lang, theme })
      await worn()
      const options = theme === own.theme ? EVERYTHING : COLOURS
      const { violations } = await axe.run(story, options)
      for (const { id, nodes } of violations)
        for (const { html, failureSummary } of nodes)
          found.push(`${theme}, ${lang}: ${id}: ${html}\n${failureSummary ?? ''}`)
    }
  }
  takeOff()
  becomePage(document, own)
  await worn()
  return { looks, found }
}
