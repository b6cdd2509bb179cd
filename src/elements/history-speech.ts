import { wholeRunsOf } from '../store/entry-runs.js'
import type { HistoryView } from './history-view.js'
import { problemWord } from './problem-word.js'

/**
 * What is said aloud when a history has become another one: a problem, what has arrived, how much
 * is shown, what became of the file. Undefined when there is nothing to say.
 */
export function speechOf(before: HistoryView | undefined, view: HistoryView): string | undefined {
  const { snapshot, problem, words, file, misuse } = view
  const { data, newer, moreNewer, older } = snapshot
  const was = before?.snapshot
  if (misuse && misuse !== before?.misuse) return words[misuse]
  if (problem)
    return problem.word === before?.problem?.word
      ? undefined
      : words[problemWord(problem, data !== undefined)]
  if (!data) return words.loading
  if (file !== before?.file && file)
    return file === 'making' ? words.csvBusy : file === 'saved' ? words.csvDone : words.csvFailed
  if (newer > 0 && newer !== was?.newer) return words.newer(newer, moreNewer)
  if (older !== was?.older && older)
    return older === 'loading' ? words.olderBusy : words.olderFailed
  if (data.entries === was?.data?.entries)
    return before?.problem ? words.shown(countOf(view)) : undefined
  return data.entries.length > 0 ? words.shown(countOf(view)) : words.empty
}

const countOf = ({ snapshot: { data } }: HistoryView): number =>
  data ? wholeRunsOf(data.entries, data.nextCursor).length : 0
