import { type CreditsElement, type ReactiveController, render } from '../lit.js'
import { columnOf, type Layout, layoutOf, slotAt } from '../chart/layout.js'
import type { Grain } from '../chart/marks.js'
import { paint } from '../chart/paint.js'
import { paintSigns } from '../chart/signs.js'
import { formatCompact, formatWall } from '../format/wall.js'
import { coloursIn, paintLegend } from './usage-colours.js'
import { type BarFigures, spokenOf } from './usage-figures.js'
import { usageTip } from './usage-tip.js'
import type { UsageView } from './usage-view.js'
import { usageWords } from './usage-words.js'

/** From here on a number on the axis is told in few letters. */
const LONG_NUMBER = 100_000

const MARKS: Readonly<Record<Grain, Intl.DateTimeFormatOptions>> = {
  hour: { hour: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
}

/** So far each key goes, in bars; a whole screen's worth is a tenth of them. */
const STEPS: Readonly<Record<string, (count: number) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  PageDown: (count) => Math.ceil(count / 10),
  PageUp: (count) => -Math.ceil(count / 10),
  Home: (count) => -count,
  End: (count) => count,
}

/** What is drawn, and the words of it. */
interface BarsView extends Pick<UsageView, 'locale'> {
  readonly figures: BarFigures | undefined
}

/**
 * Draws the bars of its host on the canvas, once a frame at most, whenever there is something else
 * to draw; and leads a cursor through them. Moving the cursor draws nothing and renders nothing else.
 */
export class UsageBars implements ReactiveController {
  readonly #host: CreditsElement
  readonly #view: () => BarsView
  readonly #resized = new ResizeObserver(() => this.redraw())
  #observed: Element | undefined
  #drawn: BarFigures | undefined
  #layout: Layout | undefined
  #frame = 0
  #slot: number | undefined

  constructor(host: CreditsElement, view: () => BarsView) {
    this.#host = host
    this.#view = view
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#print)
    addEventListener('afterprint', this.#print)
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#print)
    removeEventListener('afterprint', this.#print)
    this.#resized.disconnect()
    this.#observed = undefined
    cancelAnimationFrame(this.#frame)
  }

  hostUpdated(): void {
    const plot = this.#find('.plot')
    if (plot && plot !== this.#observed) {
      this.#resized.disconnect()
      this.#resized.observe((this.#observed = plot))
    }
    const { figures } = this.#view()
    if (figures !== this.#drawn) {
      if (figures?.report.question !== this.#drawn?.report.question) this.#move(undefined)
      this.#drawn = figures
      this.redraw()
    }
  }

  /** Draws in the next frame, however often it is asked. */
  readonly redraw = (): void => {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#draw())
  }

  readonly point = ({ offsetX }: PointerEvent): void => {
    if (this.#layout) this.#move(slotAt(offsetX * this.#layout.frame.ratio, this.#layout))
  }

  readonly leave = (): void => this.#move(undefined)

  readonly key = (event: KeyboardEvent): void => {
    const { figures, locale } = this.#view()
    if (!figures || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') return this.#move(undefined)
    const count = figures.sum.length
    const step = STEPS[event.key]?.(count)
    if (!step) return
    event.preventDefault()
    const onwards = event.key.startsWith('Arrow') && this.#layout?.frame.rtl ? -step : step
    const from = this.#slot ?? (onwards > 0 ? -1 : count)
    const slot = Math.max(0, Math.min(count - 1, from + onwards))
    this.#move(slot)
    this.#find('[role="status"]')!.textContent = spokenOf(figures, slot, usageWords(locale))
  }

  readonly #print = ({ type }: Event): void => {
    this.#find('section')?.classList.toggle('printing', type === 'beforeprint')
    this.#draw(type === 'beforeprint' ? 3 : devicePixelRatio)
  }

  #draw(ratio = devicePixelRatio): void {
    const canvas = this.#canvas
    const { figures, locale } = this.#view()
    if (!canvas || !figures) return
    const { clientWidth, clientHeight } = this.#find('.plot')!
    const width = Math.max(1, Math.round(clientWidth * ratio))
    const height = Math.max(1, Math.round(clientHeight * ratio))
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    const context = canvas.getContext('2d')!
    const style = getComputedStyle(canvas)
    const size = parseFloat(style.fontSize) * ratio
    context.font = `${size}px ${style.fontFamily}`
    const { locale: lang, number } = locale.format
    this.#layout = layoutOf(figures.model.slots, figures.visible, figures.against?.values, {
      ...{ width, height, ratio },
      rtl: locale.messages?.dir === 'rtl',
      solid: !!figures.signs,
      line: size * 1.25,
      measure: (text) => context.measureText(text).width,
      number: (credits) => (credits < LONG_NUMBER ? number(credits) : formatCompact(credits, lang)),
      mark: (wall, grain) => formatWall(wall, lang, MARKS[grain]),
    })
    const root = this.#host.renderRoot
    const colours = coloursIn(root, context.font)
    paint(context, this.#layout, colours)
    if (figures.signs) paintSigns(context, this.#layout, figures.signs, colours)
    paintLegend(root, colours, ratio)
    this.#move(this.#slot)
  }

  #move(slot: number | undefined): void {
    this.#slot = slot
    const cursor = this.#find('.cursor')
    const tip = this.#find('.tip')
    const layout = this.#layout
    if (!cursor || !tip) return
    cursor.hidden = tip.hidden = slot === undefined || !layout || slot >= layout.slots
    if (slot === undefined || !layout || slot >= layout.slots) return
    const { figures, locale } = this.#view()
    render(usageTip({ figures, locale, words: usageWords(locale) }, slot), tip)
    const { ratio, width } = layout.frame
    const column = columnOf(slot, layout)
    const middle = layout.x[column]! + layout.width[column]! / 2
    const wide = Math.max(layout.width[column]! / ratio + 6, 3)
    cursor.style.inlineSize = `${wide}px`
    cursor.style.transform = `translateX(${middle / ratio - wide / 2}px)`
    // On the side with more room: to measure the words would lay out the page at each move.
    const past = middle > width / 2
    const beside = Math.ceil((past ? width - middle : middle) / ratio + wide / 2 + 6)
    tip.style.left = past ? 'auto' : `${beside}px`
    tip.style.right = past ? `${beside}px` : 'auto'
  }

  get #canvas(): HTMLCanvasElement | null {
    return this.#host.renderRoot.querySelector('.plot canvas')
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector)
  }
}
