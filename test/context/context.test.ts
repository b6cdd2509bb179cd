import { ContextConsumer, ContextProvider } from '@lit/context'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { configureCredits } from '../../src/context/configure-credits.js'
import { creditsContext } from '../../src/context/credits-context.js'
import { StoreOffer } from '../../src/context/store-offer.js'
import { ResourceController } from '../../src/controllers/resource-controller.js'
import type { CreditsStore } from '../../src/store/credits-store.js'
import { aBalance } from '../support/balances.js'
import { fetchAnswering, json } from '../support/fake-api.js'
import { FakeElement, FakeNode } from '../support/fake-page.js'
import { settled } from '../support/fake-time.js'
import { lineOf, openTab } from '../support/open-tab.js'
import { aToken } from '../support/tokens.js'

const answering = (available: number) => ({
  'GET /v1/balance': json(aBalance({ available })),
})
const storeOf = (available: number): CreditsStore => openTab(answering(available)).store

let page: FakeNode
beforeEach(() => {
  page = new FakeNode()
  vi.stubGlobal('document', page)
})
afterEach(() => vi.unstubAllGlobals())

/** An element that shows the balance, in this place. */
function badge(parent: FakeNode | undefined = page) {
  const element = new FakeElement(page)
  const controller = new ResourceController(element as never, (store) => store.balance)
  if (parent) element.moveTo(parent)
  return { element, controller, shown: () => controller.snapshot.data?.available }
}

function place(parent: FakeNode = page): FakeNode {
  const node = new FakeNode()
  node.parent = parent
  return node
}

/** A provider element: it offers this store to what is inside it. */
function provider(store: CreditsStore | undefined, node = place()) {
  const offer = new StoreOffer(node)
  offer.store = store
  offer.open()
  return { node, offer }
}

const configure = (available: number) =>
  configureCredits({
    baseUrl: 'https://credits.test',
    getToken: () => aToken(),
    fetch: fetchAnswering(answering(available)),
  })

describe('an element', () => {
  it('shows what the nearest provider has, and renders when that changes', async () => {
    const outer = provider(storeOf(1))
    const { node, offer } = provider(storeOf(2), place(outer.node))
    const { element, shown } = badge(node)
    await settled()
    expect(shown()).toBe(2)
    const renders = element.renders
    offer.store!.balance.accept(aBalance({ available: 3, version: 8 }))
    expect(element.renders).toBe(renders + 1)
    expect(shown()).toBe(3)
  })

  it('is nothing without a provider, and refresh does nothing', async () => {
    const { controller } = badge()
    await controller.refresh()
    expect(controller.store).toBeUndefined()
    expect(controller.snapshot).toEqual({ data: undefined, error: undefined, loading: false })
  })

  it('follows another store, and lets go of the first', async () => {
    const [first, second] = [storeOf(1), storeOf(2)]
    const { node, offer } = provider(first)
    const { element, shown, controller } = badge(node)
    await settled()
    offer.store = second
    await settled()
    expect(shown()).toBe(2)
    expect(controller.store).toBe(second)

    const renders = element.renders
    first.balance.accept(aBalance({ available: 9, version: 9 }))
    expect(element.renders).toBe(renders)
    offer.store = undefined
    expect(shown()).toBeUndefined()
  })

  it('finds a provider that comes after it', async () => {
    const node = place()
    const { shown } = badge(node)
    provider(storeOf(4), node)
    await settled()
    expect(shown()).toBe(4)
  })

  it('finds a nearer provider that comes after it, and leaves the farther one', async () => {
    const far = provider(storeOf(1))
    const node = place(far.node)
    const { shown, element } = badge(node)
    await settled()
    provider(storeOf(2), node)
    await settled()
    expect(shown()).toBe(2)
    const renders = element.renders
    far.offer.store = storeOf(3)
    expect(element.renders).toBe(renders)
    expect(shown()).toBe(2)
  })

  it('may be moved to another provider, and taken out', async () => {
    const [one, two] = [provider(storeOf(1)), provider(storeOf(2))]
    const { element, shown, controller } = badge(one.node)
    await settled()
    element.moveTo(two.node)
    await settled()
    expect(shown()).toBe(2)

    element.moveTo(undefined)
    expect([shown(), controller.store]).toEqual([undefined, undefined])
    const renders = element.renders
    two.offer.store!.balance.accept(aBalance({ available: 9, version: 9 }))
    two.offer.store = storeOf(5)
    provider(storeOf(6))
    expect(element.renders).toBe(renders)
  })

  it('picks again when its own properties have changed', async () => {
    const { node, offer } = provider(storeOf(1))
    let quantity = 60_000
    const element = new FakeElement(page)
    const controller = new ResourceController(element as never, (store) =>
      quantity > 0 ? store.canStart({ feature: 'ai-scribe', quantity }) : undefined,
    )
    element.moveTo(node)
    const ask = () => offer.store!.canStart({ feature: 'ai-scribe', quantity })
    const first = ask()
    const left = vi.spyOn(first, 'subscribe')
    controller.pickAgain()
    expect(left).not.toHaveBeenCalled()

    quantity = 120_000
    const picked = vi.spyOn(ask(), 'subscribe')
    controller.pickAgain()
    expect(picked).toHaveBeenCalledOnce()
    quantity = 0
    controller.pickAgain()
    expect(controller.snapshot.loading).toBe(false)
  })

  it('passes over the contexts of others', () => {
    const { controller } = badge()
    const other = Object.assign(new Event('context-provider'), { context: 'other' })
    const asked = vi.fn()
    page.addEventListener('context-request', asked)
    page.dispatchEvent(other)
    expect(asked).not.toHaveBeenCalled()
    expect(controller.store).toBeUndefined()
  })
})

describe('with @lit/context, as another copy may use it', () => {
  it('our element finds its provider', async () => {
    const host = new FakeElement(page)
    const node = new ContextProvider(host as never, { context: creditsContext })
    const { shown } = badge(host)
    node.setValue(storeOf(5))
    await settled()
    expect(shown()).toBe(5)
    host.moveTo(page)
    await settled()
    expect(shown()).toBe(5)
  })

  it('its consumer finds our provider', () => {
    const store = storeOf(6)
    const { node, offer } = provider(store)
    const host = new FakeElement(page)
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
    const outer = provider(storeOf(1))
    const inner = provider(storeOf(2), place(outer.node))
    const callback = vi.fn()
    const request = { context: creditsContext, contextTarget: inner.node, callback }
    inner.node.dispatchEvent(Object.assign(new Event('context-request'), request))
    expect(callback).toHaveBeenCalledOnce()
    expect(callback.mock.calls[0]![0]).toBe(outer.offer.store)
  })
})

describe('configureCredits', () => {
  it('serves elements that are there and elements that come later', async () => {
    const early = badge(place())
    const undo = configure(7)
    const late = badge(place())
    await settled()
    expect([early.shown(), late.shown()]).toEqual([7, 7])
    expect(late.controller.store).toBe(early.controller.store)
    undo()
  })

  it('leaves elements in a provider to that', async () => {
    const undo = configure(7)
    const { shown } = badge(provider(storeOf(1)).node)
    await settled()
    expect(shown()).toBe(1)
    undo()
  })

  it('called again, replaces the configuration', async () => {
    const undoFirst = configure(7)
    const { shown, controller } = badge()
    await settled()
    const first = controller.store!
    const undo = configure(8)
    await settled()
    expect(shown()).toBe(8)
    expect(lineOf(first)).toBe('-')

    undoFirst()
    expect(shown()).toBe(8)
    undo()
    expect(shown()).toBeUndefined()
  })

  it('undone, leaves nothing on the page', () => {
    const add = vi.spyOn(page, 'addEventListener')
    const remove = vi.spyOn(page, 'removeEventListener')
    const undo = configure(7)
    expect(add).toHaveBeenCalledOnce()
    undo()
    undo()
    expect(remove.mock.calls).toEqual(add.mock.calls)
    configure(8)()
  })

  it('says the language to use', () => {
    const getToken = () => aToken()
    const undo = configureCredits({ baseUrl: 'https://credits.test', getToken, locale: 'ar' })
    expect(badge().controller.store?.locale).toBe('ar')
    undo()
  })

  it('never throws for a wrong address: the elements say it', async () => {
    const undo = configureCredits({ baseUrl: 'nowhere', getToken: () => aToken() })
    const { controller } = badge()
    await settled()
    expect(controller.snapshot.error?.code).toBe('not_configured')
    undo()
  })
})
