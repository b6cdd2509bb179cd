/** Makes the element's custom states exactly these, touching only what differs. */
export function showStates(states: CustomStateSet, wanted: readonly string[]): void {
  for (const state of [...states]) if (!wanted.includes(state)) states.delete(state)
  for (const state of wanted) states.add(state)
}
