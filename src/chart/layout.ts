import { type Grain, type Mark, marksOf } from './marks.js'
import { ticksOf } from './scale.js'
import type { Slots } from './slots.js'
import { type Series, sumOf } from './usage-model.js'

/** Where to draw, and how its words are written and measured. Lengths are in pixels of the screen. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** Pixels of the screen for one of CSS. */
  readonly ratio: number
  readonly rtl: boolean
  /** Bars without room between them. */
  readonly solid: boolean
  /** The height of a line of text. */
  readonly line: number
  readonly measure: (text: string) => number
  readonly number: (credits: number) => string
  readonly mark: (wall: number, grain: Grain) => string
}

/** All that is drawn, in whole pixels from the left and from the top. */
export interface Layout {
  readonly frame: Frame
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** How many bars stand side by side. Where slots are thinner than a pixel one is for several. */
  readonly columns: number
  readonly slots: number
  /** Of each column: its left edge, its width, and the slot with the most in it, which it shows. */
  readonly x: Int32Array
  readonly width: Int32Array
  readonly peak: Int32Array
  /** Of each series the upper edge in each column. A series stands on the one before. */
  readonly edges: readonly { readonly tone: number; readonly y: Int32Array }[]
  /** What it is held against, or no number; the largest of the slots of a column. */
  readonly against: Int32Array | undefined
  readonly ticks: readonly { readonly text: string; readonly y: number }[]
  readonly marks: readonly Mark[]
}

/** A bar is no wider than this, in pixels of CSS. */
const BAR_MAX = 56
/** What there is of something can be seen, in pixels of CSS. */
const BAR_LEAST = 2

export function layoutOf(
  slots: Slots,
  series: readonly Series[],
  against: Float64Array | undefined,
  frame: Frame,
): Layout {
  const { width, height, ratio, rtl, solid, line, measure, number } = frame
  const count = slots.starts.length
  const sum = sumOf(series, count)
  const least = Math.round(BAR_LEAST * ratio)
  // Above one shape there are signs.
  const top = Math.ceil(line * (solid ? 1.5 : 0.5))
  const bottom = Math.max(top + least, height - Math.ceil(line * 1.6))
  let most = 0
  for (let i = 0; i < count; i++) most = Math.max(most, sum[i]!, against?.[i] ?? 0)
  const ticks = ticksOf(most, (bottom - top) / (line * 2.4))
  const full = ticks.at(-1)!
  const heightOf = (credits: number): number =>
    credits && Math.max(least, Math.round((credits / full) * (bottom - top)))

  const gutter = Math.ceil(Math.max(...ticks.map((tick) => measure(number(tick)))) + line / 2)
  const left = rtl ? 0 : Math.min(gutter, width - 1)
  const right = rtl ? Math.max(1, width - gutter) : width
  const columns = Math.min(count, right - left)

  const x = new Int32Array(columns)
  const widths = new Int32Array(columns)
  const peak = new Int32Array(columns)
  const edges = series.map(({ tone }) => ({ tone, y: new Int32Array(columns) }))
  const beside = against && new Int32Array(columns)
  const pitch = (right - left) / columns
  const barely = solid || pitch <= 3
  const wide = Math.max(1, Math.min(BAR_MAX * ratio, Math.round(pitch * 0.78)))
  for (let column = 0; column < columns; column++) {
    const middle = (column + 0.5) * pitch
    const from = barely ? Math.round(column * pitch) : Math.round(middle - wide / 2)
    widths[column] = barely ? Math.max(1, Math.round((column + 1) * pitch) - from) : wide
    x[column] = rtl ? right - from - widths[column]! : left + from

    const last = firstSlot(column + 1, columns, count)
    let best = firstSlot(column, columns, count)
    let before = 0
    for (let slot = best; slot < last; slot++) {
      if (sum[slot]! > sum[best]!) best = slot
      before = Math.max(before, against?.[slot] ?? 0)
    }
    peak[column] = best
    if (beside) beside[column] = bottom - heightOf(before)
    const tall = heightOf(sum[best]!)
    let standing = 0
    series.forEach(({ values }, i) => {
      standing += values[best]!
      edges[i]!.y[column] = bottom - (standing && Math.round((standing / sum[best]!) * tall))
    })
  }
  return {
    ...{ frame, left, right, top, bottom, columns, slots: count },
    ...{ x, width: widths, peak, edges, against: beside },
    ticks: ticks.map((tick) => ({ text: number(tick), y: bottom - heightOf(tick) })),
    marks: marksOf(slots, right - left, frame.mark, measure),
  }
}

/** Each slot is in one column: from the first of this one to before the first of the next. */
const firstSlot = (column: number, columns: number, slots: number): number =>
  Math.floor((column * slots) / columns)

/** The column in which a slot is. */
export const columnOf = (slot: number, { columns, slots }: Layout): number =>
  Math.min(columns - 1, Math.ceil(((slot + 1) * columns) / slots) - 1)

/** The slot shown nearest to a place, in pixels from the left; undefined without any. */
export function slotAt(
  x: number,
  { left, right, columns, peak, frame }: Layout,
): number | undefined {
  const along = (frame.rtl ? right - x : x - left) / (right - left)
  return peak[Math.max(0, Math.min(columns - 1, Math.floor(along * columns)))]
}
