/** A place in the page itself that shows inside an element, however deep in shadow roots that is. */
export interface LightContainer {
  readonly element: HTMLElement
  /** Takes it out again, with all that leads to it. */
  remove(): void
}

/**
 * Makes a child of the outermost host in the page, and leads it down to `inner` by a slot in each
 * shadow root between them. `inner` shows it in its own `<slot>` of that name. Needed because
 * Stripe mounts nothing inside a shadow root.
 */
export function lightContainer(inner: Element, slot: string): LightContainer {
  const made: HTMLElement[] = []
  let host = inner
  for (
    let root = host.getRootNode();
    root instanceof ShadowRoot;
    root = (host = root.host).getRootNode()
  ) {
    const step = document.createElement('slot')
    step.name = step.slot = slot
    host.append(step)
    made.push(step)
  }
  const element = document.createElement('div')
  element.slot = slot
  // Whoever finds it in the page can tell whose it is.
  element.dataset['creditsFor'] = inner.localName
  host.append(element)
  made.push(element)
  return { element, remove: () => made.forEach((step) => step.remove()) }
}

/** A name that no other element of the page has, of another copy of this package neither. */
export const slotName = (): string =>
  `credits-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`
