import axe from 'axe-core'
import { dress, themes } from './themes.js'

/** What colours can break. All else that axe finds is found in any theme. */
const OPTIONS = {
  runOnly: ['color-contrast', 'link-in-text-block'],
  resultTypes: ['violations' as const],
}

/** The form of a card is told of a new look one frame after it, and wears it in the next. */
async function worn(): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame)
}

/**
 * Dresses the page of a story in one theme after the other, and as it was at the end. Resolves to what
 * axe finds, with what it says of it, for each theme and place.
 */
export async function violationsInThemes(
  story: HTMLElement,
  own: string,
  density: string,
): Promise<string[]> {
  const page = document.documentElement
  const found: string[] = []
  for (const theme of Object.keys(themes).filter((name) => name !== own)) {
    dress(page, theme, density)
    await worn()
    const { violations } = await axe.run(story, OPTIONS)
    for (const { id, nodes } of violations)
      for (const { html, failureSummary } of nodes)
        found.push(`${theme}: ${id}: ${html}\n${failureSummary ?? ''}`)
  }
  dress(page, own, density)
  await worn()
  return found
}
