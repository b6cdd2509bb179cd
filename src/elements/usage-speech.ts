import type { UsageView } from './usage-view.js'

/** What is worth a word now, and was not a moment ago; undefined when nothing is. */
export function speechOf(before: UsageView | undefined, view: UsageView): string | undefined {
  const { figures, problem, words, drawn } = view
  if (problem !== before?.problem)
    return problem && problem.word !== 'notConfigured' ? words[problem.word] : ''
  if (figures && before?.figures && drawn!.isOther(figures, before.figures)) return figures.summary
  return undefined
}
