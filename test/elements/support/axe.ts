import 'axe-core/axe.min.js'
import type { AxeResults } from 'axe-core'

declare const axe: { run: (context: Element, options: object) => Promise<AxeResults> }

/** The size of what is clicked is WCAG 2.2's, which axe leaves out unless asked. */
const OPTIONS = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }

/** What axe finds on the page around an element, a line for each rule. */
export async function violationsAround(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element.closest('main')!, OPTIONS)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
