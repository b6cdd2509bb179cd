import { ContextConsumer, ContextProvider } from '@lit/context'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { creditsContext } from '../../src/context/credits-context.js'
import { type ContextPage, contextPage, storeOf } from '../support/context-page.js'
import { FakeElement } from '../support/fake-page.js'
import { settled } from '../support/fake-time.js'

let here: ContextPage
beforeEach(() => (here = contextPage()))
afterEach(() => vi.unstubAllGlobals())

describe('with @lit/context, as another copy may use it', () => {
  it('our element finds its provider', async () => {
    const host = new FakeElement(here.page)
    const node = new ContextProvider(host as never, { context: creditsContext })
    const { shown } = here.badge(host)
    node.setValue(storeOf(5))
    await settled()
    expect(shown()).toBe(5)
    host.moveTo(here.page)
    await settled()
    expect(shown()).toBe(5)
  })

  it('its consumer finds our provider', () => {
    const store = storeOf(6)
    const { node, offer } = here.provider(store)
    const host = new FakeElement(here.page)
    const heard: unknown[] = []
    const callback = (value: unknown): void => void heard.push(value)
    new ContextConsumer(host as never, { context: creditsContext, callback, subscribe: true })
    new ContextConsumer(host as never, { context: creditsContext, callback })
    host.moveTo(node)
    expect(heard).toEqual([store, store])
    offer.store = undefined
    expect(heard).toEqual([store, store, undefined])
    host.moveTo(undefined)
    offer.store = store
    expect(heard).toHaveLength(3)
  })

  it('a provider does not answer itself', () => {
    const outer = here.provider(storeOf(1))
    const inner = here.provider(storeOf(2), here.place(outer.node))
    const callback = vi.fn()
    const request = { context: creditsContext, contextTarget: inner.node, callback }
    inner.node.dispatchEvent(Object.assign(new Event('context-request'), request))
    expect(callback).toHaveBeenCalledOnce()
    expect(callback.mock.calls[0]![0]).toBe(outer.offer.store)
  })
})
