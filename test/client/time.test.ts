import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { wait, within } from '../../src/client/time.js'

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
    await expect(within(1000, wait, Promise.resolve(5))).resolves.toBe(5)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is given up when the time is over', async () => {
    const work = within(1000, wait, new Promise(() => {}))
    const late = expect(work).rejects.toMatchObject({ code: 'timeout' })
    await vi.advanceTimersByTimeAsync(1000)
    await late
  })

  it('leaves no rejection behind, when it is late or when it fails', async () => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    let fail!: (error: Error) => void
    const late = within(10, wait, new Promise((_, reject) => (fail = reject))).catch(() => 'late')
    await vi.advanceTimersByTimeAsync(10)
    expect(await late).toBe('late')
    fail(new Error('too late'))
    await within(10, wait, Promise.reject(new Error('no'))).catch(() => undefined)
    vi.useRealTimers()
    await new Promise((resolve) => setTimeout(resolve))
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })
})
