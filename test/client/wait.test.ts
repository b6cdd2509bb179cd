import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { wait } from '../../src/client/wait.js'
import { within } from '../../src/client/within.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a wait', () => {
  it('passes after its time', async () => {
    const passed = vi.fn()
    void wait(1000).then(passed)
    await vi.advanceTimersByTimeAsync(999)
    expect(passed).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(passed).toHaveBeenCalledOnce()
  })

  it('passes at once when it is aborted, and leaves no timer', async () => {
    const stop = new AbortController()
    const waiting = wait(1000, stop.signal)
    stop.abort()
    await waiting
    await wait(1000, stop.signal)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('work within a time', () => {
  it('gives its result, and leaves no timer', async () => {
    await expect(within(1000, wait, undefined, async () => 5)).resolves.toBe(5)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is aborted when the time is over', async () => {
    let signal!: AbortSignal
    const work = within(1000, wait, undefined, (given) => ((signal = given), new Promise(() => {})))
    const late = expect(work).rejects.toMatchObject({ code: 'timeout' })
    await vi.advanceTimersByTimeAsync(1000)
    await late
    expect(signal.aborted).toBe(true)
  })

  it('does not begin for a signal that has ended, and leaves no rejection behind', async () => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    const work = vi.fn()
    await expect(within(1000, wait, AbortSignal.abort(), work)).rejects.toThrow('aborted')
    vi.useRealTimers()
    await new Promise((resolve) => setTimeout(resolve))
    process.off('unhandledRejection', unhandled)
    expect(work).not.toHaveBeenCalled()
    expect(unhandled).not.toHaveBeenCalled()
  })
})
