import type { SignKind } from '../chart/balance-model.js'
import { type Paint, paintSwatch } from '../chart/paint.js'
import { paintSign } from '../chart/signs.js'
import { TONES } from '../chart/usage-model.js'

const swatchesIn = (root: ParentNode): NodeListOf<HTMLCanvasElement> =>
  root.querySelectorAll('canvas[data-tone]')

/** As the page shows them now: of its theme, its colour scheme, or the reader's own. */
export function coloursIn(root: ParentNode, font: string): Paint {
  const styleOf = (selector: string): CSSStyleDeclaration =>
    getComputedStyle(root.querySelector(selector)!)
  const { color, backgroundColor, borderTopColor } = styleOf('section')
  const tones = Array<string>(TONES).fill(color)
  for (const swatch of swatchesIn(root))
    tones[Number(swatch.dataset['tone'])] = getComputedStyle(swatch).color
  return {
    ...{ ink: color, surface: backgroundColor, line: borderTopColor, tones, font },
    muted: styleOf('.plot canvas').color,
  }
}

/** The marks beside the names, as they are in the bars. */
export function paintLegend(root: ParentNode, colours: Paint, ratio: number): void {
  const sized = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
    canvas.width = canvas.height = Math.round(canvas.clientWidth * ratio)
    return canvas.getContext('2d')!
  }
  for (const swatch of swatchesIn(root))
    paintSwatch(sized(swatch), Number(swatch.dataset['tone']), colours, swatch.width, ratio)
  for (const sign of root.querySelectorAll<HTMLCanvasElement>('canvas[data-sign]'))
    paintSign(sized(sign), sign.dataset['sign'] as SignKind, colours, sign.width)
}
