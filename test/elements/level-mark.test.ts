import { expect } from '@open-wc/testing'
import type { Level } from '../../src/contract/balance.js'
import { levelMark } from '../../src/elements/level-mark.js'
import { render } from '../../src/lit.js'

/** Where a mark is drawn, of some places in its square of 16. */
function drawnOf(level: Level | undefined, places: [x: number, y: number][]): boolean[] {
  const room = document.createElement('div')
  document.body.append(room)
  render(levelMark(level), room)
  const path = room.querySelector('path')!
  // As the styles of every figure have it.
  path.style.cssText = 'fill: none; stroke: #000; stroke-width: 1.5; stroke-linecap: round'
  const drawn = places.map(([x, y]) => path.isPointInStroke(new DOMPoint(x, y)))
  room.remove()
  return drawn
}

describe('the mark of a level', () => {
  it('of very few credits is an exclamation mark with its point', () => {
    const line = [8, 7] as [number, number]
    const gap = [8, 10] as [number, number]
    const point = [8, 11.3] as [number, number]
    expect(drawnOf('critical', [line, gap, point])).to.deep.equal([true, false, true])
  })

  it('is three points while there is none', () => {
    const points = [5, 8, 11].map((x): [number, number] => [x, 8.3])
    expect(drawnOf(undefined, [...points, [6.5, 8]])).to.deep.equal([true, true, true, false])
  })
})
