import { putOn, shadowsIn } from './shadows.js'

/**
 * The distances between lines, letters, words and paragraphs that a person may set and that must cost
 * neither words nor work: WCAG 2.2, 1.4.12.
 */
const SPACED = new CSSStyleSheet()
SPACED.replaceSync(`* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p {
  margin-block-end: 2em !important;
}`)

/** Browsers round what does not come to whole pixels. */
const ROUNDING_px = 1

const HIDES: ReadonlySet<string> = new Set(['hidden', 'clip'])

function isCutOff(element: Element): boolean {
  const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element
  // What is typed moves under the caret.
  if (element instanceof HTMLInputElement) return false
  // What is there to be heard has no size.
  if (clientWidth <= ROUNDING_px || clientHeight <= ROUNDING_px) return false
  const { overflowX, overflowY, textOverflow } = getComputedStyle(element)
  const isCutAcross = HIDES.has(overflowX) && scrollWidth > clientWidth + ROUNDING_px
  const isCutBelow = HIDES.has(overflowY) && scrollHeight > clientHeight + ROUNDING_px
  return textOverflow !== 'ellipsis' && (isCutAcross || isCutBelow)
}

const told = (element: Element): string => `<${element.localName} class="${element.className}">`

/**
 * What of a story nobody can read any more once its text is spaced: what an element cuts off, and the
 * story itself where it has become wider than its page.
 */
export function cutOffWhenSpaced(story: HTMLElement): string[] {
  const roots = [document, ...shadowsIn(story)]
  const { scrollWidth: before } = document.documentElement
  const wasCutOff = new Set(cutOffIn(roots))
  const takeOff = putOn(roots, SPACED)
  const cut = cutOffIn(roots).filter((element) => !wasCutOff.has(element))
  const { scrollWidth, clientWidth } = document.documentElement
  takeOff()
  const isTooWide = scrollWidth > Math.max(before, clientWidth)
  return [...cut.map(told), ...(isTooWide ? [`the page: ${scrollWidth} of ${clientWidth}`] : [])]
}

const cutOffIn = (roots: readonly ParentNode[]): Element[] =>
  roots.flatMap((root) => [...root.querySelectorAll('*')]).filter(isCutOff)
