/**
 * The elements of that name beside `element`, nearest first: in its own shadow root, in those around
 * it, and in the page.
 */
export function inReach<Tag extends keyof HTMLElementTagNameMap>(
  element: Element,
  tag: Tag,
): HTMLElementTagNameMap[Tag][] {
  const root = element.getRootNode() as Document | ShadowRoot
  const here = [...root.querySelectorAll(tag)]
  return root instanceof ShadowRoot ? [...here, ...inReach(root.host, tag)] : here
}
