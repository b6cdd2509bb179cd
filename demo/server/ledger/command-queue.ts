import { Refusal } from '../refusal.js'

/** How many commands share one transaction. More would outgrow what a transaction does cheaply. */
const BATCH_MAX = 50

/** How many commands of one account may wait. */
const WAITING_MAX = 10_000

/** Hears how busy a queue is. */
export interface QueueWatch {
  /** So many more commands, or fewer, are under way or wait. */
  waiting(change: number): void
  /** So many go together. */
  batch(size: number): void
}

const UNWATCHED: QueueWatch = { waiting: () => undefined, batch: () => undefined }

interface Waiting<C, R> {
  readonly command: C
  readonly answer: (result: R) => void
  readonly fail: (error: unknown) => void
}

/**
 * Carries commands out account by account: what comes at one moment goes together, and while one batch
 * of an account is under way, what comes in waits for the next one. Each command is answered when its
 * batch is. What the database cannot carry out fails alone.
 *
 * @param execute answers a batch with one result for each command, in their order
 */
export function createCommandQueue<C, R>(
  execute: (account: string, commands: readonly C[]) => Promise<readonly R[]>,
  watch: QueueWatch = UNWATCHED,
): (account: string, command: C) => Promise<R> {
  const accounts = new Map<string, Waiting<C, R>[]>()

  async function drain(account: string, waiting: Waiting<C, R>[]): Promise<void> {
    // Whoever has more to give has given it by then.
    await Promise.resolve()
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH_MAX)
      watch.batch(batch.length)
      try {
        const results = await execute(
          account,
          batch.map(({ command }) => command),
        )
        batch.forEach(({ answer }, index) => answer(results[index] as R))
      } catch (error) {
        // A refusal is of them all. Else one of them failed and undid the others: each goes alone.
        if (batch.length === 1 || error instanceof Refusal)
          for (const { fail } of batch) fail(error)
        else for (const each of batch) await carryOut(account, each)
      }
      watch.waiting(-batch.length)
    }
    accounts.delete(account)
  }

  async function carryOut(account: string, { command, answer, fail }: Waiting<C, R>) {
    try {
      const [result] = await execute(account, [command])
      answer(result as R)
    } catch (error) {
      fail(error)
    }
  }

  return (account, command) =>
    new Promise<R>((answer, fail) => {
      const underWay = accounts.get(account)
      if (underWay && underWay.length >= WAITING_MAX) {
        const detail = 'Too many operations of this account are waiting.'
        fail(new Refusal('rate_limited', detail, { retryAfter_s: 1 }))
        return
      }
      const waiting = underWay ?? []
      waiting.push({ command, answer, fail })
      watch.waiting(1)
      if (underWay) return
      accounts.set(account, waiting)
      void drain(account, waiting)
    })
}
