import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ResourceController } from '../../src/controllers/resource-controller.js'
import { questionOf } from '../../src/store/questions.js'
import { aBalance } from '../support/balances.js'
import { type ContextPage, contextPage, storeOf } from '../support/context-page.js'
import { FakeElement } from '../support/fake-page.js'
import { settled } from '../support/fake-time.js'

let here: ContextPage
beforeEach(() => (here = contextPage()))
afterEach(() => vi.unstubAllGlobals())

describe('an element', () => {
  it('shows what the nearest provider has, and renders when that changes', async () => {
    const outer = here.provider(storeOf(1))
    const { node, offer } = here.provider(storeOf(2), here.place(outer.node))
    const { element, shown } = here.badge(node)
    await settled()
    expect(shown()).toBe(2)
    const renders = element.renders
    offer.store!.balance.accept(aBalance({ available: 3, version: 8 }))
    expect(element.renders).toBe(renders + 1)
    expect(shown()).toBe(3)
  })

  it('is nothing without a provider, and refresh does nothing', async () => {
    const { controller } = here.badge()
    await controller.refresh()
    expect(controller.store).toBeUndefined()
    expect(controller.snapshot).toEqual({ data: undefined, error: undefined, loading: false })
  })

  it('follows another store, and lets go of the first', async () => {
    const [first, second] = [storeOf(1), storeOf(2)]
    const { node, offer } = here.provider(first)
    const { element, shown, controller } = here.badge(node)
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
    const node = here.place()
    const { shown } = here.badge(node)
    here.provider(storeOf(4), node)
    await settled()
    expect(shown()).toBe(4)
  })

  it('finds a nearer provider that comes after it, and leaves the farther one', async () => {
    const far = here.provider(storeOf(1))
    const node = here.place(far.node)
    const { shown, element } = here.badge(node)
    await settled()
    here.provider(storeOf(2), node)
    await settled()
    expect(shown()).toBe(2)
    const renders = element.renders
    far.offer.store = storeOf(3)
    expect(element.renders).toBe(renders)
    expect(shown()).toBe(2)
  })

  it('goes on following its provider when others come elsewhere', async () => {
    const { node, offer } = here.provider(storeOf(1))
    const { shown } = here.badge(node)
    here.provider(storeOf(2))
    here.provider(storeOf(3))
    offer.store = storeOf(4)
    await settled()
    expect(shown()).toBe(4)
  })

  it('may be moved to another provider, and taken out', async () => {
    const [one, two] = [here.provider(storeOf(1)), here.provider(storeOf(2))]
    const { element, shown, controller } = here.badge(one.node)
    await settled()
    element.moveTo(two.node)
    await settled()
    expect(shown()).toBe(2)

    element.moveTo(undefined)
    expect([shown(), controller.store]).toEqual([undefined, undefined])
    const renders = element.renders
    two.offer.store!.balance.accept(aBalance({ available: 9, version: 9 }))
    two.offer.store = storeOf(5)
    here.provider(storeOf(6))
    expect(element.renders).toBe(renders)
  })

  it('picks again when its own properties have changed', async () => {
    const { node, offer } = here.provider(storeOf(1))
    let quantity = 60_000
    const element = new FakeElement(here.page)
    const controller = new ResourceController(element as never, (store) =>
      quantity > 0 ? questionOf(store, { feature: 'ai-scribe', quantity }) : undefined,
    )
    element.moveTo(node)
    const ask = () => questionOf(offer.store!, { feature: 'ai-scribe', quantity })
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
    const { controller } = here.badge()
    const other = Object.assign(new Event('context-provider'), { context: 'other' })
    const asked = vi.fn()
    here.page.addEventListener('context-request', asked)
    here.page.dispatchEvent(other)
    expect(asked).not.toHaveBeenCalled()
    expect(controller.store).toBeUndefined()
  })
})
