import type { Scope } from '../contract/routes.js'
import type { CreditsStore } from './credits-store.js'
import { type Reading, readingOf } from './reads.js'
import type { Resource } from './resource.js'

/** Whether a token lets one do what a scope is for. */
export type Rights = (scope: Scope) => boolean

/** What the member may do. A token that does not say is left to the backend. */
export const rightsOf = (store: CreditsStore): Resource<Reading<Rights>> =>
  readingOf(store, 'rights', async () => {
    const scopes = (await store.client.claims()).scope?.split(' ')
    return (scope) => scopes?.includes(scope) ?? true
  })
