import type { CSSResult } from '../lit.js'

/** Styles of what is loaded later: after those that a shadow root has already. */
export function addStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? [])
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets]
}
