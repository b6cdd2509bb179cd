import type { ActionWords, ReadingWords } from './messages.js'

/** The words of `<running-sessions>`. A member and a feature are told by their names. */
export interface RunningWords extends ReadingWords {
  title: string
  /** The list is old; `moment` is when it was true. */
  stale: (moment: string) => string
  empty: string
  emptyNote: string
  held: (credits: number, feature: string, member: string) => string
  began: (age: string) => string
  returns: (time: string) => string
  /** It runs longer than was reserved for. */
  overdue: string
  /** Not all are shown. */
  oldest: (count: number) => string
  release: string
  /** Names a button: what, and of whom. */
  of: (what: string, member: string) => string
  releaseTitle: (feature: string, member: string) => string
  releaseText: (credits: number) => string
  keep: string
  releasing: string
  released: (credits: number) => string
  notReleased: ActionWords
  /** It ended by itself before it was ended here. */
  endedBefore: string
}
