import type { Balance } from '../contract/balance.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { HistoryWords } from '../i18n/history-words.js'
import type { HistorySnapshot } from '../store/history.js'
import type { FileState } from './file-controller.js'
import type { HistorySearch } from './history-question.js'
import type { MemberNames } from './member-names.js'
import type { Problem } from './status.js'

/** What a history is made from. Without a report and a problem it is loading. */
export interface HistoryView {
  readonly snapshot: HistorySnapshot
  readonly balance: Balance | undefined
  readonly memberNames: MemberNames
  readonly search: HistorySearch
  readonly misuse: 'badRange' | 'badReference' | undefined
  readonly problem: Problem | undefined
  readonly words: HistoryWords
  readonly locale: Pick<LocaleController, 'format' | 'messages'>
  /** The zone of days and times, as the account has it. */
  readonly timeZone: string | undefined
  /** Numbers of the newest entries of the rows that are open. */
  readonly open: ReadonlySet<number>
  readonly file: FileState
  readonly set: (change: Partial<HistorySearch>) => void
  readonly toggle: (seq: number) => void
  readonly showNewer: () => void
  readonly readOlder: () => void
  readonly download: () => void
  readonly retry: () => void
}

/** Whether something is left out of the period. */
export const isFiltered = ({ type, feature, member, reference }: HistorySearch): boolean =>
  Boolean(type || feature || member || reference)
