/** The shadow roots of everything within, and of what is within those. */
export const shadowsIn = (root: ParentNode): ShadowRoot[] =>
  [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...shadowsIn(shadowRoot)] : [],
  )

/** Puts a style sheet on all of them. Returns how to take it off, whatever was put on meanwhile. */
export function putOn(roots: readonly DocumentOrShadowRoot[], sheet: CSSStyleSheet): () => void {
  roots.forEach(({ adoptedStyleSheets }) => adoptedStyleSheets.push(sheet))
  return () =>
    roots.forEach(({ adoptedStyleSheets }) =>
      adoptedStyleSheets.splice(adoptedStyleSheets.lastIndexOf(sheet), 1),
    )
}
