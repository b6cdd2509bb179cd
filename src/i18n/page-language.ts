/** The nearest `lang` of the element or what contains it, through shadow roots. */
export function nearestLang(element: Element): string {
  const owner = element.closest('[lang]')
  const root = element.getRootNode()
  if (owner) return owner.getAttribute('lang')!
  return root instanceof ShadowRoot ? nearestLang(root.host) : ''
}

const followers = new Set<() => void>()
let observer: MutationObserver | undefined

/**
 * Calls back whenever a `lang` changes above the element. One observer serves every element of
 * the page, and it watches nothing while no element is in it. Returns the way out.
 */
export function followPageLanguage(element: Element, changed: () => void): () => void {
  observer ??= new MutationObserver(() => followers.forEach((tell) => tell()))
  followers.add(changed)
  for (
    let root: Node | undefined = element.getRootNode();
    root;
    root = (root as ShadowRoot).host?.getRootNode()
  )
    observer.observe(root, { attributeFilter: ['lang'], subtree: true })
  return () => {
    followers.delete(changed)
    if (!followers.size) observer?.disconnect()
  }
}
