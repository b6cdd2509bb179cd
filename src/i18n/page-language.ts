/** The nearest `lang` of the element or what contains it, through shadow roots. */
export function nearestLang(element: Element): string {
  const { host } = element.getRootNode() as Partial<ShadowRoot>
  return element.closest('[lang]')?.getAttribute('lang') ?? (host ? nearestLang(host) : '')
}

const followers = new Set<() => void>()

/** Has every element of the page look at its language again. */
export const tellFollowers = (): void => followers.forEach((tell) => tell())

let observer: MutationObserver | undefined

/**
 * Calls back whenever a `lang` changes above the element. One observer serves every element of
 * the page, and it watches nothing while no element is in it. Returns the way out.
 */
export function followPageLanguage(element: Element, changed: () => void): () => void {
  observer ??= new MutationObserver(tellFollowers)
  followers.add(changed)
  for (let root: Node | undefined = element.getRootNode(); root; root = outside(root))
    observer.observe(root, { attributeFilter: ['lang'], subtree: true })
  return () => {
    followers.delete(changed)
    if (!followers.size) observer!.disconnect()
  }
}

const outside = (root: Node): Node | undefined => (root as Partial<ShadowRoot>).host?.getRootNode()
