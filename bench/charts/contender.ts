/** What all draw: the same stacked bars. */
export interface Subject {
  /** Instants in milliseconds, ascending. */
  readonly times: readonly number[]
  /** For each series one value for each instant. */
  readonly series: readonly Float64Array[]
}

/** A chart that is on the page. */
export interface Drawn {
  /** Points at a place, from 0 at the left to 1 at the right, and shows what is there. */
  readonly hover: (along: number) => void
  /** The canvas it is drawn on. */
  readonly canvas: HTMLCanvasElement
  readonly remove: () => void
}

export interface Contender {
  readonly name: string
  /** Draws into an empty box of this size, in pixels. */
  readonly draw: (subject: Subject, box: HTMLElement) => Drawn
}

export const WIDTH = 1000
export const HEIGHT = 300
export const COLOURS = ['#0b6874', '#b4541a', '#5b4bb7', '#6b7d12', '#b0326d'] as const
export const nameOf = (series: number): string => `Feature ${series + 1}`

export function canvasIn(box: HTMLElement): HTMLCanvasElement {
  const canvas = box.appendChild(document.createElement('canvas'))
  canvas.width = WIDTH
  canvas.height = HEIGHT
  return canvas
}
