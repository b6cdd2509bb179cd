import type { Sign, SignKind } from './balance-model.js'
import { columnOf, type Layout } from './layout.js'
import type { Paint } from './paint.js'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Half the size of a sign, in pixels of CSS. */
const HALF = 4

const SHAPES: Readonly<Record<SignKind, (context: Context, half: number) => void>> = {
  granted: (context, half) => triangle(context, half, -half),
  bought: (context, half) => context.arc(0, 0, half, 0, Math.PI * 2),
  recharged: (context, half) => diamond(context, half * 1.2),
  expired: (context, half) => triangle(context, half, half),
}

/** Above the bars, one over the other where several things happened at once. */
export function paintSigns(
  context: Context,
  layout: Layout,
  signs: readonly Sign[],
  colours: Paint,
): void {
  const half = HALF * layout.frame.ratio
  const above = new Map<number, number>()
  for (const { slot, kind } of signs) {
    const column = columnOf(slot, layout)
    const before = above.get(column) ?? 0
    above.set(column, before + 1)
    const tops = layout.edges.map(({ y }) => y[column]!)
    const y = Math.min(layout.bottom, ...tops) - half * (2 + before * 2.75)
    context.save()
    context.translate(layout.x[column]! + layout.width[column]! / 2, Math.max(half, y))
    sign(context, kind, half, colours)
    context.restore()
  }
}

/** The sign beside its name. */
export function paintSign(context: Context, kind: SignKind, colours: Paint, size: number): void {
  context.clearRect(0, 0, size, size)
  context.save()
  context.translate(size / 2, size / 2)
  sign(context, kind, size / 2 - 1, colours)
  context.restore()
}

/** A ring of the ground keeps it apart from a bar behind it. */
function sign(context: Context, kind: SignKind, half: number, { ink, surface }: Paint): void {
  context.beginPath()
  SHAPES[kind](context, half)
  context.closePath()
  context.lineWidth = half / 2
  context.strokeStyle = surface
  context.stroke()
  context.fillStyle = ink
  context.fill()
}

function triangle(context: Context, half: number, tip: number): void {
  context.moveTo(0, tip)
  context.lineTo(half, -tip)
  context.lineTo(-half, -tip)
}

function diamond(context: Context, half: number): void {
  context.moveTo(0, -half)
  context.lineTo(half, 0)
  context.lineTo(0, half)
  context.lineTo(-half, 0)
}
