import type { CardFormLook } from './till.js'

/**
 * What the styles of a probe have come to. It wears each colour in a property of its own: text
 * ink, ground surface, border, outline accent, decoration muted, caret danger.
 */
export function lookOf(probe: Element): CardFormLook {
  const style = getComputedStyle(probe)
  const surface = rgbOf(style.backgroundColor)
  return {
    ink: textOf(rgbOf(style.color)),
    muted: textOf(rgbOf(style.textDecorationColor)),
    surface: textOf(surface),
    border: textOf(rgbOf(style.borderTopColor)),
    accent: textOf(rgbOf(style.outlineColor)),
    danger: textOf(rgbOf(style.caretColor)),
    radius: style.borderTopLeftRadius,
    fontFamily: style.fontFamily,
    fontSize: style.fontSize,
    dark: isDark(surface),
    still: matchMedia('(prefers-reduced-motion: reduce)').matches,
  }
}

type Rgb = readonly [red: number, green: number, blue: number]

/** Any colour that CSS has. What is not plain already is painted and looked at. */
function rgbOf(colour: string): Rgb {
  const plain = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour)
  if (plain) return [Number(plain[1]), Number(plain[2]), Number(plain[3])]
  const paint = new OffscreenCanvas(1, 1).getContext('2d')!
  paint.fillStyle = colour
  paint.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

const textOf = (rgb: Rgb): string => `rgb(${rgb.join(', ')})`

/** By the weights of the eye's three receptors; exact enough to tell night from day. */
const isDark = ([red, green, blue]: Rgb): boolean =>
  0.299 * red + 0.587 * green + 0.114 * blue < 128
