import type { Paint } from '../chart/paint.js'
import { TONES } from '../chart/usage-model.js'

export const swatchesIn = (root: ParentNode): NodeListOf<HTMLCanvasElement> =>
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
