import type { Step } from '../model/step.js'
import type { PressedAccount } from './pressed-account.js'

export interface Wave {
  readonly accounts: readonly PressedAccount[]
  readonly clientsPerAccount: number
  readonly steps: readonly Step[]
  /** Hears of each step that was taken, and is waited for by the client that took it. */
  readonly taken: () => Promise<void>
}

/** Takes all steps from as many clients at once as there are, each on whichever account it has. */
export async function press({ accounts, clientsPerAccount, steps, taken }: Wave): Promise<void> {
  const left = [...steps]
  const client = async (account: PressedAccount): Promise<void> => {
    for (let step = left.pop(); step; step = left.pop()) {
      await account.take(step)
      await taken()
    }
  }
  await Promise.all(
    accounts.flatMap((account) => Array.from({ length: clientsPerAccount }, () => client(account))),
  )
}
