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
