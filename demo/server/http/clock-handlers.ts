import { Refusal } from '../refusal.js'
import { setClock } from '../services/test-clock.js'
import type { Practice } from '../services/use-case.js'
import { json } from './answers.js'
import type { BackendHandlers } from './asked.js'
import { readBody } from './request-input.js'

/** The clock of tests. Where there is none, nothing says that there could be. */
export function createClockHandlers(
  practice: Practice,
  testMode: boolean,
): BackendHandlers<'readClock' | 'setClock'> {
  const inTestMode = (): void => {
    if (!testMode) throw new Refusal('not_found', 'There is nothing at /v1/test-clock.')
  }
  return {
    readClock: async () => {
      inTestMode()
      return json(await practice.ledger.testClock())
    },
    setClock: async (request) => {
      inTestMode()
      return json(await setClock(practice, await readBody('setClock', request)))
    },
  }
}
