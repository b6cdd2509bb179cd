import { drawnIn } from './host-pages.js'

/** What can have the focus, and is there to be seen. */
export const focusable = (host: Element): HTMLElement[] =>
  drawnIn(host).filter(
    (one): one is HTMLElement =>
      one.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]') &&
      one.checkVisibility() &&
      !one.matches(':disabled'),
  )

/** Whether the focus can be seen: a ring around the element, or around what stands for it. */
export function showsFocus(one: HTMLElement): boolean {
  one.focus({ focusVisible: true })
  const view = one.ownerDocument.defaultView!
  for (let at: Element | null = one; at; at = at.parentElement) {
    const { outlineStyle, outlineWidth } = view.getComputedStyle(at)
    if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return true
  }
  return false
}
