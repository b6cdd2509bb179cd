import { render } from 'lit'
import { columnOf, layoutOf, slotAt } from '../../src/chart/layout.js'
import { paint } from '../../src/chart/paint.js'
import type { Slots } from '../../src/chart/slots.js'
import { type Series, sumOf } from '../../src/chart/usage-model.js'
import { type TipView, usageTip } from '../../src/elements/usage-tip.js'
import { formatOf } from '../../src/format/format.js'
import { formatWall } from '../../src/format/wall.js'
import { enUsageFigures } from '../../src/i18n/en/usage-figures.js'
import { canvasIn, COLOURS, type Contender, HEIGHT, nameOf, WIDTH } from './contender.js'

const FONT = '12px sans-serif'
const format = formatOf('en')

/** The drawing and the pointing of `<usage-chart>`, without its table and its words. */
export const ours: Contender = {
  name: 'ours',
  draw: ({ times, series: values }, box) => {
    const slots: Slots = { by: 'hour', starts: times, walls: times }
    const series: Series[] = values.map((row, tone) => ({
      ...{ key: nameOf(tone), tone, values: row, refunded: row },
    }))
    const canvas = canvasIn(box)
    const context = canvas.getContext('2d')!
    context.font = FONT
    const layout = layoutOf(slots, series, undefined, {
      ...{ width: WIDTH, height: HEIGHT, ratio: 1, rtl: false, solid: false, line: 15 },
      measure: (text) => context.measureText(text).width,
      number: format.number,
      mark: (wall, grain) => formatWall(wall, 'en', { [grain]: 'numeric' }),
    })
    paint(context, layout, {
      ...{ ink: '#000', muted: '#555', line: '#ddd', surface: '#fff' },
      ...{ tones: COLOURS, font: FONT },
    })
    const cursor = box.appendChild(document.createElement('div'))
    const tip = box.appendChild(document.createElement('div'))
    const view: TipView = {
      figures: {
        ...{ visible: series, sum: sumOf(series, times.length), extras: [] },
        nameOf: ({ tone }: Series) => nameOf(tone),
        timeOf: (slot: number) =>
          formatWall(times[slot]!, 'en', { month: 'short', day: 'numeric', hour: 'numeric' }),
      },
      ...{ words: enUsageFigures(format), locale: { format } },
    }
    return {
      canvas,
      hover: (along) => {
        const slot = slotAt(along * WIDTH, layout)!
        const x = layout.x[columnOf(slot, layout)]!
        cursor.style.transform = `translateX(${x}px)`
        render(usageTip(view, slot), tip)
        tip.style.left = `${x}px`
      },
      remove: () => box.replaceChildren(),
    }
  },
}
