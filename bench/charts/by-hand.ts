import { canvasIn, COLOURS, type Contender, HEIGHT, nameOf, WIDTH } from './contender.js'

const LEFT = 50
const FOOT = 25

/** What one writes for one page: each bar of each series, a few lines and numbers, nothing more. */
export const byHand: Contender = {
  name: 'by hand',
  draw: ({ times, series }, box) => {
    const canvas = canvasIn(box)
    const context = canvas.getContext('2d')!
    let most = 0
    times.forEach((_, i) => {
      most = Math.max(
        most,
        series.reduce((sum, values) => sum + values[i]!, 0),
      )
    })
    const pitch = (WIDTH - LEFT) / times.length
    const foot = HEIGHT - FOOT
    context.font = '12px sans-serif'
    for (let tick = 0; tick <= 5; tick++) {
      const y = foot - (tick / 5) * (foot - 10)
      context.fillStyle = '#ddd'
      context.fillRect(LEFT, y, WIDTH - LEFT, 1)
      context.fillStyle = '#555'
      context.fillText(((tick / 5) * most).toFixed(0), 0, y)
    }
    const standing = new Float64Array(times.length)
    series.forEach((values, k) => {
      context.fillStyle = COLOURS[k]!
      values.forEach((value, i) => {
        const tall = (value / most) * (foot - 10)
        const y = foot - (standing[i]! / most) * (foot - 10) - tall
        context.fillRect(LEFT + i * pitch, y, pitch * 0.8, tall)
        standing[i]! += value
      })
    })
    for (let mark = 0; mark < 10; mark++) {
      const at = times[Math.floor((mark / 10) * times.length)]!
      context.fillStyle = '#555'
      const x = LEFT + (mark / 10) * (WIDTH - LEFT)
      context.fillText(new Date(at).toISOString().slice(5, 10), x, HEIGHT - 5)
    }
    const tip = box.appendChild(document.createElement('div'))
    return {
      canvas,
      hover: (along) => {
        const x = Math.max(0, along * WIDTH - LEFT)
        const i = Math.min(times.length - 1, Math.floor(x / pitch))
        tip.style.transform = `translateX(${LEFT + i * pitch}px)`
        const parts = series.map((values, k) => `${nameOf(k)} ${values[i]!}`)
        tip.textContent = `${new Date(times[i]!).toISOString()} ${parts.join(', ')}`
      },
      remove: () => box.replaceChildren(),
    }
  },
}
