import { columnOf, type Layout } from './layout.js'

/** What a layout is drawn with: colours as CSS has them. */
export interface Paint {
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly surface: string
  /** The colour of each tone. */
  readonly tones: readonly string[]
  readonly font: string
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Narrower bars than this have no room for a pattern, in pixels of CSS. */
const PATTERN_FROM = 3

/**
 * The lines of each tone's pattern, in steps to the right and down; each tone has another one. The
 * first is plain, so that a chart of one series is.
 */
const PATTERNS: readonly (readonly (readonly [right: number, down: number])[])[] = [
  [],
  [[1, -1]],
  [[1, 0]],
  [[1, 1]],
  [[0, 1]],
  [
    [1, 0],
    [0, 1],
  ],
  [
    [1, 1],
    [1, -1],
  ],
  [[2, 1]],
]

/** Draws a whole chart in one go. Nothing is read from the page, and nothing is kept. */
export function paint(context: Context, layout: Layout, colours: Paint): void {
  const { frame, left, right, bottom, columns, x, width, edges, against } = layout
  const { ratio } = frame
  context.clearRect(0, 0, frame.width, frame.height)
  axes(context, layout, colours)

  const patterned = width[0]! >= PATTERN_FROM * ratio
  edges.forEach(({ tone, y }, i) => {
    const below = edges[i - 1]?.y
    context.beginPath()
    for (let column = 0; column < columns; column++) {
      const foot = below ? below[column]! : bottom
      const tall = foot - y[column]!
      if (tall > 0) context.rect(x[column]!, y[column]!, width[column]!, tall)
    }
    const area = { left, top: layout.top, right, bottom }
    fill(context, tone, colours, patterned ? area : undefined, ratio)
  })

  if (!against) return
  // A seam of the ground keeps the line apart from a bar behind it, whatever its colour.
  for (const [colour, half] of [[colours.surface, 2] as const, [colours.ink, 1] as const]) {
    context.fillStyle = colour
    const tall = Math.round(2 * half * ratio)
    for (let column = 0; column < columns; column++)
      if (against[column]! < bottom)
        context.fillRect(x[column]!, against[column]! - half * ratio, width[column]!, tall)
  }
}

/** The mark of a series beside its name: a square of its colour and its pattern. */
export function paintSwatch(
  context: Context,
  tone: number,
  colours: Paint,
  size: number,
  ratio: number,
): void {
  context.clearRect(0, 0, size, size)
  context.beginPath()
  context.rect(0, 0, size, size)
  fill(context, tone, colours, { left: 0, top: 0, right: size, bottom: size }, ratio)
}

interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Fills the path with a tone, and with its pattern where an area is given that the path is in. */
function fill(
  context: Context,
  tone: number,
  { tones, surface }: Paint,
  area: Area | undefined,
  ratio: number,
): void {
  context.fillStyle = tones[tone]!
  context.fill()
  const lines = PATTERNS[tone]!
  if (!area || lines.length === 0) return
  const { left, top, right, bottom } = area
  const reach = right - left + bottom - top
  const step = (4 + lines.length) * ratio * (lines.length > 1 ? 1.25 : 1)
  context.save()
  context.clip()
  context.beginPath()
  for (const [dx, dy] of lines)
    for (let at = -reach; at < reach; at += step) {
      const [fromX, fromY] = dx === 0 ? [left + at, top] : [left, top + at]
      context.moveTo(fromX, fromY)
      context.lineTo(fromX + dx * reach, fromY + dy * reach)
    }
  context.lineWidth = ratio
  context.strokeStyle = surface
  context.stroke()
  context.restore()
}

function axes(context: Context, layout: Layout, { muted, line, font }: Paint): void {
  const { frame, left, right, bottom, x, width, ticks, marks } = layout
  const { rtl, ratio } = frame
  const hair = Math.max(1, Math.round(ratio))
  context.font = font
  context.direction = rtl ? 'rtl' : 'ltr'
  context.textBaseline = 'middle'
  context.textAlign = rtl ? 'left' : 'right'
  ticks.forEach(({ text, y }, i) => {
    context.fillStyle = i === 0 ? muted : line
    context.fillRect(left, y, right - left, hair)
    context.fillStyle = muted
    context.fillText(text, rtl ? right + frame.line / 2 : left - frame.line / 2, y)
  })
  context.textAlign = 'center'
  for (const { slot, text } of marks) {
    const column = columnOf(slot, layout)
    const half = context.measureText(text).width / 2
    const middle = x[column]! + width[column]! / 2
    const inside = Math.max(half, Math.min(frame.width - half, middle))
    context.fillText(text, inside, bottom + frame.line * 0.95)
  }
}
