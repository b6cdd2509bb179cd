import { expect } from '@open-wc/testing'
import { aBalance } from '../support/balances.js'
import { recorded } from '../support/fake-api.js'
import { liveStream } from '../support/live-stream.js'
import { usageAnswer } from '../support/usage-answers.js'
import { chartOver, inside, insideA, isPainted, part, press, spoken } from './support/charts.js'
import { inState } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const twoFrames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

/** A chart whose second answer comes when the test says so, after a new balance. */
async function liveChart() {
  const stream = liveStream()
  let answerLater: (() => void) | undefined
  const first = usageAnswer({ credits: () => 10 })
  const second = usageAnswer({ credits: () => 20 })
  const { asked, answer } = recorded((request) =>
    asked.length === 1
      ? first(request)
      : new Promise((resolve) => (answerLater = () => resolve(second(request)))),
  )
  const chart = chartOver(answer, undefined, { 'GET /v1/events': stream.answer })
  await inState(chart, 'ready')
  await isPainted(chart)
  await waitUntil(() => stream.open > 0)
  await twoFrames()
  const change = async (): Promise<void> => {
    stream.send(aBalance({ available: 300, version: 8 }))
    await waitUntil(() => answerLater)
    await twoFrames()
    answerLater!()
    await waitUntil(() => part(chart, 'amount') === '280')
    await twoFrames()
  }
  return { chart, asked, change }
}

describe('a <usage-chart> whose balance changes', () => {
  it('reads once more, paints once, and does not talk over the work', async () => {
    const { chart, asked, change } = await liveChart()
    const context = insideA(HTMLCanvasElement, chart, '.plot canvas').getContext('2d')!
    let paints = 0
    const clear = context.clearRect.bind(context)
    context.clearRect = (...area) => (paints++, clear(...area))
    await change()

    expect(asked).to.have.length(2)
    expect(paints).to.equal(1)
    expect(spoken(chart)).to.equal('')
  })

  it('keeps the cursor where it is, with the new values beside it', async () => {
    const { chart, change } = await liveChart()
    press(chart, 'Home')
    expect(inside(chart, '.tip')!.textContent).to.contain('10')
    await change()

    expect(inside(chart, '.tip')!.hidden).to.equal(false)
    expect(inside(chart, '.tip')!.textContent).to.contain('20')
  })
})
