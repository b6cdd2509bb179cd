import type { HistoryQuestion } from '../../src/store/history-reading.js'
import { History } from '../../src/store/history.js'
import type { Answers } from './fake-api.js'
import { settled } from './fake-time.js'
import { aSession, Ledger } from './ledger.js'
import { liveStream } from './live-stream.js'
import { openTab } from './open-tab.js'

/** So many pieces of work, one credit each. */
export const uses = (count: number) =>
  Array.from({ length: count }, () => aSession({ credits: -1 }))

/** A history that is being read, and the ways in which its ledger goes on. */
export async function reading(
  ledger: Ledger,
  question: HistoryQuestion = { span: 'present' },
  more: Answers = {},
) {
  const stream = liveStream()
  const tab = openTab({ ...ledger.answers(more), 'GET /v1/events': stream.answer })
  const history = new History(tab.store)
  history.ask(question)
  const leave = history.subscribe(() => {})
  await settled()
  const arrive = async (count: number): Promise<void> => {
    ledger.book(...uses(count))
    stream.send(ledger.balance())
    await settled()
  }
  const seqs = (): number[] => history.snapshot.data?.entries.map(({ seq }) => seq) ?? []
  return { ...tab, stream, history, leave, arrive, seqs }
}

/** Numbers of entries, from one down to another. */
export const down = (from: number, to = 1): number[] =>
  Array.from({ length: from - to + 1 }, (_, n) => from - n)
