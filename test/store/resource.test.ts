import { describe, expect, it, vi } from 'vitest'
import { NOTHING_YET } from '../../src/store/snapshot.js'
import { answerable, broken, figure } from '../support/answerable-resource.js'
import { settled } from '../support/fake-time.js'

describe('reading', () => {
  it('is said, and gives data', async () => {
    const { resource, reads } = answerable()
    expect(resource.snapshot).toBe(NOTHING_YET)
    void resource.refresh()
    expect(resource.snapshot).toEqual({ data: undefined, error: undefined, loading: true })

    reads[0]!.answer(figure(1))
    await settled()
    expect(resource.snapshot).toEqual({ data: figure(1), error: undefined, loading: false })
  })

  it('aborts the older read, whose answer counts no more', async () => {
    const { resource, reads } = answerable()
    const first = resource.refresh()
    const second = resource.refresh()
    expect(reads.map(({ signal }) => signal.aborted)).toEqual([true, false])

    reads[1]!.answer(figure(1))
    await second
    reads[0]!.answer(figure(9))
    await first
    expect(resource.snapshot).toEqual({ data: figure(1), error: undefined, loading: false })
  })

  it('keeps the data when it fails, and never rejects', async () => {
    const { resource, reads } = answerable()
    resource.accept(figure(1))
    const read = resource.refresh()
    reads[0]!.fail(broken)
    await read
    expect(resource.snapshot).toEqual({ data: figure(1), error: broken, loading: false })

    const again = resource.refresh()
    expect(resource.snapshot).toEqual({ data: figure(1), error: broken, loading: true })
    reads[1]!.answer(figure(1))
    await again
    expect(resource.snapshot).toEqual({ data: figure(1), error: undefined, loading: false })
  })

  it('makes a CreditsError of whatever is thrown', async () => {
    const { resource, reads } = answerable()
    const read = resource.refresh()
    reads[0]!.fail(new TypeError('odd'))
    await read
    expect(resource.snapshot.error).toMatchObject({ name: 'CreditsError', code: 'network' })
  })
})

describe('a snapshot', () => {
  it('is frozen, and the same until something changes', () => {
    const { resource } = answerable()
    resource.accept(figure(1))
    const before = resource.snapshot
    expect(Object.isFrozen(before)).toBe(true)
    resource.accept(figure(0))
    expect(resource.snapshot).toBe(before)
    resource.accept(figure(2))
    expect(resource.snapshot).not.toBe(before)
  })

  it('is forgotten by reset, with the read under way', async () => {
    const { resource, reads } = answerable()
    resource.accept(figure(1))
    const read = resource.refresh()
    resource.reset()
    expect(reads[0]!.signal.aborted).toBe(true)
    reads[0]!.answer(figure(2))
    await read
    expect(resource.snapshot).toEqual(NOTHING_YET)
  })
})

describe('a listener', () => {
  it('that throws does not stop the others', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { resource } = answerable()
    const fault = new Error('a listener broke')
    const heard = vi.fn()
    resource.accept(figure(1))
    resource.subscribe(() => {
      throw fault
    })
    resource.subscribe(heard)
    resource.accept(figure(2))
    expect(heard).toHaveBeenCalledOnce()
    expect(said).toHaveBeenCalledWith(fault)
    said.mockRestore()
  })

  it('hears nothing after it has left', () => {
    const { resource } = answerable()
    const heard = vi.fn()
    resource.accept(figure(1))
    const leave = resource.subscribe(heard)
    leave()
    leave()
    resource.accept(figure(2))
    expect(heard).not.toHaveBeenCalled()
  })

  it('keeps the work going while one is left, and for a moment after the last', async () => {
    const leave = vi.fn()
    const watch = vi.fn((signal: AbortSignal) => signal.addEventListener('abort', leave))
    const { resource, time } = answerable({ watch })
    const [one, two] = [resource.subscribe(() => {}), resource.subscribe(() => {})]
    one()
    await time.pass(5000)
    expect(leave).not.toHaveBeenCalled()

    two()
    await time.pass(500)
    const back = resource.subscribe(() => {})
    await time.pass(5000)
    expect(leave).not.toHaveBeenCalled()
    expect(watch).toHaveBeenCalledOnce()

    back()
    await time.pass(1000)
    expect(leave).toHaveBeenCalledOnce()
    resource.subscribe(() => {})
    expect(watch).toHaveBeenCalledTimes(2)
  })
})
