import type { Problem } from './status.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { UsageFrameWords } from '../i18n/usage-words.js'
import type { Drawn } from './usage-drawing.js'
import type { UsageFigures } from './usage-figures.js'
import type { UsageAsked, UsageChoice } from './usage-question.js'

/** All that a chart is rendered from. Without figures and problem it is loading. */
export interface UsageView {
  /** Of the report last read; while another one is on its way it stays, as what it is. */
  readonly figures: UsageFigures | undefined
  /** There are none without it. */
  readonly drawn: Drawn | undefined
  /** Another report is on its way. */
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly choice: UsageChoice
  /** Undefined until there is a balance, and for days that make no sense. */
  readonly asked: UsageAsked | undefined
  readonly wrongDays: boolean
  readonly asTable: boolean
  readonly hidden: ReadonlySet<string | undefined>
  /** The account's zone, as far as it is known. */
  readonly timeZone: string | undefined
  readonly words: UsageFrameWords
  readonly locale: Pick<LocaleController, 'format' | 'messages' | 'words'>
  readonly choose: (choice: Partial<UsageChoice>) => void
  /** Hides these series, and shows all others. */
  readonly hide: (hidden: ReadonlySet<string | undefined>) => void
  readonly showTable: (asTable: boolean) => void
  readonly retry: () => void
}
