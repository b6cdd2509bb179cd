import type { Scope } from '../contract/routes.js'
import type { CreditsStore } from './credits-store.js'
import { type Reading, readingOf } from './reads.js'
import type { Resource } from './resource.js'

/** Whether a token lets one do what a scope is for; where it does not say, what is `unsaid`. */
export type Rights = (scope: Scope, unsaid?: boolean) => boolean

/** What the member may do. A token that does not say is left to the backend, unless told otherwise. */
export const rightsOf = (store: CreditsStore): Resource<Reading<Rights>> =>
  readingOf(store, 'rights', async () => {
    const scopes = (await store.client.claims()).scope?.split(' ')
    return (scope, unsaid = true) => scopes?.includes(scope) ?? unsaid
  })

/** Calls back, until the signal is aborted, when the member may manage the account or may no longer. */
export function followManager(store: CreditsStore, changed: () => void, signal: AbortSignal): void {
  const rights = rightsOf(store)
  const mayManage = (): boolean | undefined => rights.snapshot.data?.value('manage')
  let before = mayManage()
  const leave = rights.subscribe(() => {
    const now = mayManage()
    if (now === undefined || now === before) return
    const isOther = before !== undefined
    before = now
    if (isOther) changed()
  })
  signal.addEventListener('abort', leave)
}
