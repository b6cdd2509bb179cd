import { BarController, BarElement, Chart, Legend, LinearScale, Tooltip } from 'chart.js'
import uPlot from 'uplot'
import { canvasIn, COLOURS, type Contender, HEIGHT, nameOf, WIDTH } from './contender.js'

Chart.register(BarController, BarElement, LinearScale, Legend, Tooltip)

/** Bars as its own demo stacks them: sums are drawn, the highest first. */
export const uplot: Contender = {
  name: 'uPlot',
  draw: ({ times, series }, box) => {
    const standing = new Float64Array(times.length)
    const stacked = series.map((values) => values.map((value, i) => (standing[i]! += value)))
    const bars = uPlot.paths.bars!({ size: [0.8, 56] })
    const chart = new uPlot(
      {
        ...{ width: WIDTH, height: HEIGHT },
        series: [
          {},
          ...stacked.toReversed().map((_, i) => {
            const k = stacked.length - 1 - i
            return {
              ...{ label: nameOf(k), fill: COLOURS[k]!, paths: bars },
              points: { show: false },
              value: (_: uPlot, __: number, ___: number, at: number | null) =>
                at === null ? '' : String(series[k]![at]!),
            }
          }),
        ],
      },
      [times.map((time) => time / 1000), ...stacked.toReversed()],
      box,
    )
    return {
      canvas: chart.ctx.canvas,
      hover: (along) => chart.setCursor({ left: along * WIDTH, top: HEIGHT / 2 }),
      remove: () => chart.destroy(),
    }
  },
}

/** With all that its manual names to make it fast. */
export const chartJs: Contender = {
  name: 'Chart.js',
  draw: ({ times, series }, box) => {
    const canvas = canvasIn(box)
    const chart = new Chart(canvas, {
      type: 'bar',
      data: {
        datasets: series.map((values, k) => ({
          ...{ label: nameOf(k), backgroundColor: COLOURS[k]! },
          data: times.map((x, i) => ({ x, y: values[i]! })),
        })),
      },
      options: {
        ...{ animation: false, responsive: false, parsing: false, normalized: true },
        interaction: { mode: 'index', intersect: false },
        scales: { x: { type: 'linear', stacked: true }, y: { stacked: true } },
      },
    })
    return {
      canvas,
      hover: (along) => {
        const at = { x: along * WIDTH, y: HEIGHT / 2 }
        const event = { ...at, type: 'mousemove', native: new MouseEvent('mousemove') } as const
        const found = chart.getElementsAtEventForMode(
          event as unknown as Event,
          'index',
          { intersect: false },
          false,
        )
        chart.tooltip?.setActiveElements(found, at)
        chart.draw()
      },
      remove: () => {
        chart.destroy()
        box.replaceChildren()
      },
    }
  },
}
