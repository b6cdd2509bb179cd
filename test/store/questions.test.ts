import { describe, expect, it, vi } from 'vitest'
import { questionOf } from '../../src/store/questions.js'
import { aBalance } from '../support/balances.js'
import { type Answer, inTurn, json, problem, status } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { liveStream } from '../support/live-stream.js'
import { openTab } from '../support/open-tab.js'
import { aCanStart } from '../support/reservations.js'

const tenMinutes = { feature: 'ai-scribe', quantity: 600_000 }

function asking(canStart: Answer = json(aCanStart())) {
  const stream = liveStream()
  const asked = vi.fn(canStart)
  const tab = openTab({
    'GET /v1/balance': json(aBalance()),
    'GET /v1/events': stream.answer,
    'GET /v1/can-start': asked,
  })
  const question = questionOf(tab.store, tenMinutes)
  return { ...tab, stream, asked, question }
}

describe('a question', () => {
  it('is asked once for all who ask the same', async () => {
    const { store, question, asked } = asking()
    expect(questionOf(store, { ...tenMinutes })).toBe(question)
    expect(questionOf(store, { ...tenMinutes, quantity: 1 })).not.toBe(question)
    question.subscribe(() => {})
    questionOf(store, tenMinutes).subscribe(() => {})
    await settled()
    expect(asked).toHaveBeenCalledOnce()
    expect(question.snapshot).toEqual({ data: aCanStart(), error: undefined, loading: false })
  })

  it('is asked again when the balance changes, not when it only comes again', async () => {
    const { question, asked, stream } = asking(
      inTurn(json(aCanStart()), json(aCanStart({ available: 3, version: 8 }))),
    )
    question.subscribe(() => {})
    await settled()
    stream.send(aBalance())
    await settled()
    expect(asked).toHaveBeenCalledTimes(1)

    stream.send(aBalance({ available: 3, version: 8 }))
    await settled()
    expect(question.snapshot.data).toMatchObject({ allowed: false, required: 60, available: 3 })
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('is not asked again when its answer was ahead of the balance', async () => {
    const { question, asked, stream } = asking(json(aCanStart({ version: 8 })))
    question.subscribe(() => {})
    await settled()
    stream.send(aBalance({ version: 8 }))
    await settled()
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('is asked once only for an answer that lags behind', async () => {
    const { question, asked, stream } = asking()
    question.subscribe(() => {})
    await settled()
    stream.send(aBalance({ version: 8 }))
    await settled()
    expect(asked).toHaveBeenCalledTimes(2)
    expect(question.snapshot.data?.version).toBe(7)
  })

  it('is stale while the balance is, and asked again when that has recovered', async () => {
    const { question, asked, page } = asking()
    question.subscribe(() => {})
    await settled()
    page.say('offline')
    expect(question.snapshot).toMatchObject({ data: aCanStart(), error: { code: 'offline' } })
    page.say('online')
    await settled()
    expect(question.snapshot).toMatchObject({ data: aCanStart(), error: undefined })
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('is asked again by itself after a failure that may pass', async () => {
    const { question, time } = asking(inTurn(status(503), status(503), json(aCanStart())))
    question.subscribe(() => {})
    await settled()
    expect(question.snapshot.error?.code).toBe('unavailable')
    await time.pass(2999)
    expect(question.snapshot.error?.code).toBe('unavailable')
    await time.pass(1)
    expect(question.snapshot).toEqual({ data: aCanStart(), error: undefined, loading: false })
  })

  it('is not asked again and again after a refusal', async () => {
    const { question, asked, time } = asking(problem('unknown_feature'))
    question.subscribe(() => {})
    await time.pass(600_000)
    expect(question.snapshot.error?.code).toBe('unknown_feature')
    // Once before the balance was known, and once for its version.
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('is dropped when nobody listens any more, and nothing goes on', async () => {
    const { store, question, asked, stream, time, browser, page } = asking()
    const leave = question.subscribe(() => {})
    await settled()
    leave()
    await time.pass(1000)
    await time.pass(1000)
    expect(questionOf(store, tenMinutes)).not.toBe(question)
    expect([stream.open, browser.held, browser.channels, page.listeners]).toEqual([0, [], 0, 0])

    question.subscribe(() => {})
    await settled()
    expect(questionOf(store, tenMinutes)).toBe(question)
    expect(asked).toHaveBeenCalledOnce()
  })
})
