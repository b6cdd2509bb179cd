import { byHand } from './by-hand.js'
import { type Contender, HEIGHT, type Subject, WIDTH } from './contender.js'
import { chartJs, uplot } from './libraries.js'
import { ours } from './ours.js'

/** Hovers in a row, and how long they may take in all, in milliseconds. */
const HOVERS = 100
const HOVERS_MS = 300

/** How long each took in each run, in milliseconds; a hover is one of many in a row. */
export type Times = Record<string, { draw: number[]; hover: number[] }>

declare global {
  interface Window {
    measure: (points: number, series: number, runs: number) => Promise<Times>
  }
}

const CONTENDERS: readonly Contender[] = [byHand, ours, uplot, chartJs]

/** The same figures in every run: hours of a practice, with one that is far above the others. */
function subjectOf(points: number, series: number): Subject {
  const start = Date.UTC(2026, 0, 1)
  return {
    times: Array.from({ length: points }, (_, i) => start + i * 3_600_000),
    series: Array.from({ length: series }, (_, k) =>
      Float64Array.from({ length: points }, (_, i) =>
        i === Math.floor(points / 3) ? 400 : (i * 7919 + k * 104_729) % 97,
      ),
    ),
  }
}

/** Drawing is recorded first and done later: to read one pixel makes it done. */
const finish = (canvas: HTMLCanvasElement): void =>
  void canvas.getContext('2d')!.getImageData(0, 0, 1, 1)

/** In turn, so that what else the machine does slows all. The first time is not counted. */
window.measure = async (points, series, runs) => {
  const subject = subjectOf(points, series)
  const times: Times = {}
  for (let run = 0; run <= runs; run++)
    for (const { name, draw } of CONTENDERS) {
      const box = document.body.appendChild(document.createElement('div'))
      box.style.cssText = `width:${WIDTH}px;height:${HEIGHT}px;position:relative`
      let started = performance.now()
      const drawn = draw(subject, box)
      // Some draw at the end of the task.
      await Promise.resolve().then(() => undefined)
      finish(drawn.canvas)
      const drawing = performance.now() - started

      started = performance.now()
      let hovers = 0
      for (; hovers < HOVERS && performance.now() - started < HOVERS_MS; hovers++)
        drawn.hover(((hovers * 37) % HOVERS) / HOVERS)
      finish(drawn.canvas)
      box.getBoundingClientRect()
      const hovering = (performance.now() - started) / hovers
      drawn.remove()
      box.remove()
      const mine = (times[name] ??= { draw: [], hover: [] })
      if (run === 0) continue
      mine.draw.push(drawing)
      mine.hover.push(hovering)
    }
  return times
}
