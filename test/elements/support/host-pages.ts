import { afterThisTest } from './page.js'
import { waitUntil } from './wait-until.js'

const STYLES = ['unset', 'large-root', 'z-index'] as const

/** Pages that are a danger to whatever is in them: by their styles, or by not saying that they are HTML. */
export const HOSTILE_PAGES = [...STYLES, 'without a doctype'] as const

type HostilePage = (typeof HOSTILE_PAGES)[number]

/** What of an element's look a page could spoil, beside where it is. */
const LOOK = [
  ...['display', 'visibility', 'opacity', 'position', 'cursor', 'color', 'background-color'],
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'line-height', 'letter-spacing'],
  ...['text-align', 'text-decoration-line', 'text-indent', 'text-shadow', 'text-transform'],
  ...['white-space-collapse', 'word-break', 'word-spacing', 'list-style-type'],
  ...['border-top-width', 'border-top-style', 'border-top-color', 'border-top-left-radius'],
]

/** Of those whose content grows when the elements in them do. */
const SIZES = /^(block|inline)-size$|^(width|height)$|^(perspective|transform)-origin$/

const loaded = (element: Element): Promise<unknown> =>
  new Promise((resolve) => element.addEventListener('load', resolve, { once: true }))

const HOST_PAGE = new URL('../pages/host.html', import.meta.url).href

/** The page as engines draw those of thirty years ago. */
async function withoutDoctype(): Promise<string> {
  const page = await (await fetch(HOST_PAGE)).text()
  const old = page
    .replace(/<!doctype html>/i, '')
    .replace('<head>', `<head><base href="${HOST_PAGE}" />`)
  return URL.createObjectURL(new Blob([old], { type: 'text/html' }))
}

/** Where there is no doctype, a line with nothing but small words in it is lower: a matter of pixels. */
export const isToThePixel = (kind: HostilePage): boolean => kind !== 'without a doctype'

/** Opens the page of a host in a frame of its own, hostile or not, and no element at work. */
export async function openHostPage(kind?: HostilePage): Promise<Document> {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'inline-size: 1200px; block-size: 900px; border: 0'
  frame.src = kind === 'without a doctype' ? await withoutDoctype() : HOST_PAGE
  const opened = loaded(frame)
  document.body.append(frame)
  afterThisTest(() => frame.remove())
  await opened
  const page = frame.contentDocument!
  const style = STYLES.find((one) => one === kind)
  if (style) await dress(page, style)
  return page
}

/** What the test's own layout says comes later, and stays. */
async function dress(page: Document, style: (typeof STYLES)[number]): Promise<void> {
  const sheet = page.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.href = new URL(`../pages/${style}.css`, import.meta.url).href
  const dressed = loaded(sheet)
  page.querySelector('link')!.before(sheet)
  await dressed
}

/** Forty seconds: everything there is, in a frame, on a busy machine. */
const PAGE_LOOKS = 800

/** Runs the script of the page; resolves when every element in it shows what it has to show. */
export async function elementsAtWork(page: Document): Promise<void> {
  const script = page.createElement('script')
  script.type = 'module'
  script.src = new URL('../pages/practice.ts', import.meta.url).href
  page.head.append(script)
  await waitUntil(() => isDrawn(page), 'everything is drawn', PAGE_LOOKS)
}

function isDrawn(page: Document): boolean {
  const found = within(page.body)
  const all = (selector: string): number => found.filter((one) => one.matches(selector)).length
  return (
    found.every((one) => !one.matches('[aria-busy="true"], credit-alerts:not(:state(ready))')) &&
    all('credit-dashboard:state(ready)') === 1 &&
    all('credit-balance:state(ready)') === 3 &&
    all('credit-purchase:state(choosing)') === 1 &&
    all('recharge-settings:state(ready)') === 1 &&
    all('.rules, #threshold, canvas, [data-seq]') > 6
  )
}

/** All elements inside others, through every shadow root. */
export const within = (root: Element): Element[] =>
  [...root.querySelectorAll('*')].flatMap((one) => [
    one,
    ...[...(one.shadowRoot?.children ?? [])].flatMap((child) => [child, ...within(child)]),
  ])

/** The elements of this package that are in the page itself. */
export const ours = (page: Document): Element[] =>
  [...page.querySelectorAll('credits-provider *')].filter((one) => one.shadowRoot)

/** All that is in an element's own root, through every shadow root. */
export const drawnIn = (host: Element): Element[] =>
  [...host.shadowRoot!.children].flatMap((child) => [child, ...within(child)])

/** What shows something of the element's own: not where the page's content is, nor what is only spoken. */
function isSeen(one: Element): boolean {
  const { width, height } = one.getBoundingClientRect()
  const slot = one.querySelector<HTMLSlotElement>(':scope > slot')
  return (
    width > 0 &&
    height > 0 &&
    !slot?.assignedElements().length &&
    !one.matches('.spoken, .spoken *')
  )
}

const nameOf = (one: Element): string =>
  [one.localName, one.getAttribute('part'), one.getAttribute('class')].filter(Boolean).join('.')

const PIXEL_MAX = 0.5

export type Look = Readonly<Record<string, string>>

/** What there is of an element's drawing besides where it is. */
export const unplaced = (look: Look): Look =>
  Object.fromEntries(Object.entries(look).filter(([key]) => key !== 'box'))

/** Everything that an element draws: what it is, where in its element, and its look. */
export function drawing(host: Element): Look[] {
  const view = host.ownerDocument.defaultView!
  const origin = host.shadowRoot!.firstElementChild!.getBoundingClientRect()
  return drawnIn(host)
    .filter(isSeen)
    .map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      const box = [x - origin.x, y - origin.y, width, height].map((px) => px.toFixed(1)).join(' ')
      const style = view.getComputedStyle(one)
      const look = LOOK.map((property) => [property, style.getPropertyValue(property)] as const)
      return { name: nameOf(one), box, ...Object.fromEntries(look) }
    })
}

/** Where a page begins decides on which side of a pixel a box of some engines ends. */
function isAlike(key: string, { [key]: one = '' }: Look, { [key]: other = '' }: Look): boolean {
  if (key !== 'box') return one === other
  const those = other.split(' ').map(Number)
  return one.split(' ').every((px, i) => Math.abs(Number(px) - those[i]!) <= PIXEL_MAX)
}

/** A line for everything that differs: what it is, and how. */
export function differences(these: readonly Look[], those: readonly Look[]): string[] {
  if (these.length !== those.length) return [`${these.length} things, not ${those.length}`]
  return these.flatMap((one, i) => {
    const other = those[i]!
    const spoilt = Object.keys({ ...one, ...other }).filter((key) => !isAlike(key, one, other))
    if (spoilt.length === 0) return []
    return `${one['name']}: ${spoilt.map((key) => `${key} ${one[key]}, not ${other[key]}`).join('; ')}`
  })
}

/** All that the styles of the page's own elements have come to, its attributes, and its sheets. */
export function ownLook(page: Document): Look[] {
  const view = page.defaultView!
  const sheets = `${page.styleSheets.length} and ${page.adoptedStyleSheets.length}`
  const tags = [page.documentElement, page.body].map((one) => one.cloneNode() as Element)
  const own = [page.documentElement, page.body, ...page.querySelectorAll('.own, .own *')]
  return [
    { name: 'page', sheets, tags: tags.map(({ outerHTML }) => outerHTML).join('') },
    ...own.map((one) => {
      const style = view.getComputedStyle(one)
      const settled = Array.from(style).filter(
        (property) => one.matches('.own *') || !SIZES.test(property),
      )
      const look = settled.map((property) => [property, style.getPropertyValue(property)] as const)
      return { name: nameOf(one), ...Object.fromEntries(look) }
    }),
  ]
}

/** The innermost element at a point, through every shadow root. */
export function elementAt(page: Document, x: number, y: number): Element | null {
  let found = page.elementFromPoint(x, y)
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y)
    if (!inner || inner === found) break
    found = inner
  }
  return found
}
