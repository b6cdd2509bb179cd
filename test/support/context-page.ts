import { vi } from 'vitest'
import { StoreOffer } from '../../src/context/store-offer.js'
import { ResourceController } from '../../src/controllers/resource-controller.js'
import type { CreditsStore } from '../../src/store/credits-store.js'
import { aBalance } from './balances.js'
import { json } from './fake-api.js'
import { FakeElement, FakeNode } from './fake-page.js'
import { openTab } from './open-tab.js'

/** A backend whose account has so many credits. */
export const answering = (available: number) => ({
  'GET /v1/balance': json(aBalance({ available })),
})

export const storeOf = (available: number): CreditsStore => openTab(answering(available)).store

export type ContextPage = ReturnType<typeof contextPage>

/** A page to put providers and elements into. It is the global document until globals are unstubbed. */
export function contextPage() {
  const page = new FakeNode()
  vi.stubGlobal('document', page)

  const place = (parent: FakeNode = page): FakeNode => {
    const node = new FakeNode()
    node.parent = parent
    return node
  }
  return {
    page,
    place,
    /** An element that shows the balance, in this place. */
    badge(parent: FakeNode = page) {
      const element = new FakeElement(page)
      const controller = new ResourceController(element as never, (store) => store.balance)
      element.moveTo(parent)
      return { element, controller, shown: () => controller.snapshot.data?.available }
    },
    /** A provider element: it offers this store to what is inside it. */
    provider(store: CreditsStore | undefined, node = place()) {
      const offer = new StoreOffer(node)
      offer.store = store
      offer.open()
      return { node, offer }
    },
  }
}
