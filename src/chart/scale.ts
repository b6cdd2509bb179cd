/** Whole numbers at even steps of 1, 2 or 5 times a power of ten, from 0 to the first at or above `max`. */
export function ticksOf(max: number, atMost: number): number[] {
  const rough = Math.max(1, max / Math.max(1, atMost))
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * [1, 2, 5, 10].find((times) => times * power >= rough)!
  return Array.from({ length: Math.ceil(Math.max(1, max) / step) + 1 }, (_, i) => i * step)
}
