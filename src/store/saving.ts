import type { WriteOptions } from '../client/calls.js'
import type { Connection } from '../client/connection.js'
import { persist } from '../client/retry-policy.js'
import type { CreditsStore } from './credits-store.js'
import { Mutation } from './mutation.js'

type Save<Input, Output> = (store: CreditsStore, input: Input) => Promise<Output>

/**
 * Saving of something that a form replaces as a whole. Asked twice at once for the same, it saves
 * once; what is under way is for one account of one store.
 */
export function saving<Input, Output>(
  call: (connection: Connection, input: Input, options: WriteOptions) => Promise<Output>,
): Save<Input, Output> {
  const underWay = new WeakMap<AbortSignal, Mutation<string, Output>>()
  return ({ client, era }, input) => {
    // An action tells its inputs apart by their outermost keys: it takes the body as it is sent.
    const save =
      underWay.get(era) ??
      new Mutation((body: string, key) =>
        persist(client, undefined, () => call(client, JSON.parse(body) as Input, { key })),
      )
    underWay.set(era, save)
    return save.run(JSON.stringify(input))
  }
}
