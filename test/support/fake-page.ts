import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** As much of a document as the context protocol needs: events rise through parents to it. */
export class FakeNode extends EventTarget {
  parent: FakeNode | undefined

  override dispatchEvent(event: Event): boolean {
    const heard = { stopped: false }
    const stop = event.stopPropagation.bind(event)
    event.stopPropagation = () => {
      heard.stopped = true
      stop()
    }
    super.dispatchEvent(event)
    if (!heard.stopped) this.parent?.dispatchEvent(event)
    return !event.defaultPrevented
  }
}

/** An element with controllers, that counts how often it was asked to render. */
export class FakeElement extends FakeNode implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true)
  renders = 0
  readonly ownerDocument: FakeNode
  readonly #controllers = new Set<ReactiveController>()

  constructor(ownerDocument: FakeNode) {
    super()
    this.ownerDocument = ownerDocument
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller)
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller)
  }

  requestUpdate(): void {
    this.renders++
  }

  /** Puts it into another place, or takes it out. */
  moveTo(parent: FakeNode | undefined): void {
    if (this.parent) this.#controllers.forEach((controller) => controller.hostDisconnected?.())
    this.parent = parent
    if (parent) this.#controllers.forEach((controller) => controller.hostConnected?.())
  }
}
