const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/

/** The nearest value of an attribute on the element or what contains it, through shadow roots. */
export function nearestAttribute(
  from: Element,
  name: 'lang' | 'dir',
): [Element, string] | undefined {
  for (let node: Element | null = from; node; node = containerOf(node)) {
    const value = node.getAttribute(name)
    if (value !== null) return [node, value]
  }
  return undefined
}

/** The direction the page gives, or else the one its words are written in. */
export function directionOf(element: Element, locale: string): 'ltr' | 'rtl' {
  const [owner, value] = nearestAttribute(element, 'dir') ?? []
  const direction = value?.toLowerCase()
  if (direction === 'ltr' || direction === 'rtl') return direction
  if (owner && direction === 'auto')
    return getComputedStyle(owner).direction === 'rtl' ? 'rtl' : 'ltr'
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr'
}

const followers = new Set<() => void>()
let observer: MutationObserver | undefined

/**
 * Calls back whenever a `lang` or `dir` changes above the element. One observer serves every
 * element of the page, and there is none while no element is in it. Returns the way out.
 */
export function followPageLanguage(element: Element, changed: () => void): () => void {
  observer ??= new MutationObserver(() => followers.forEach((tell) => tell()))
  followers.add(changed)
  for (let root: Node = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true })
    if (!(root instanceof ShadowRoot)) break
  }
  return () => {
    followers.delete(changed)
    if (followers.size) return
    observer?.disconnect()
    observer = undefined
  }
}

function containerOf(node: Element): Element | null {
  if (node.parentElement) return node.parentElement
  const root = node.parentNode
  return root instanceof ShadowRoot ? root.host : null
}
