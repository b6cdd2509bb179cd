/**
 * Whether the focus is in an element, also while another window is in front, as that of a bank: Firefox
 * then matches no `:focus-within`. What is slotted from outside is only known by that.
 */
export function hasFocus(element: Element | null): boolean {
  if (!element) return false
  const { activeElement } = element.getRootNode() as Document | ShadowRoot
  return element.contains(activeElement) || element.matches(':focus-within')
}

/** Whether an element is not to be seen any more, so that the browser takes the focus from it. */
export const isGone = (element: Element | null): boolean => element?.getClientRects().length === 0
