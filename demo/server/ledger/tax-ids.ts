import type { TaxIdState } from '@virtual-practice/credits/contract'
import type { Clock } from './clock.js'
import { call, type Queries } from './pool.js'
import type { KeptEvent } from './provider-events.js'

export interface TaxIdPlace {
  readonly account: string
  readonly id: string
}

/** One of which something is to be done at the provider. */
export interface TaxIdAtProvider extends TaxIdPlace {
  readonly type: string
  readonly value: string
  /** Null until it is known. */
  readonly providerTaxId: string | null
  /** It is to be there no longer. */
  readonly isDropped: boolean
}

/** What the provider says of one. Without an id it will never be there. */
export interface ToldTaxId {
  readonly id: string | null
  readonly state: TaxIdState
  readonly error?: string
}

export interface TaxIdsAtProvider {
  /** Takes what nobody else is at, of one account or of all. It is his for so many seconds. */
  takeTaxIds(
    account: string | null,
    limit: number,
    lease_s: number,
  ): Promise<readonly TaxIdAtProvider[]>
  /** What follows from the answer to a question of `nextQuestion`, and from the event before it. */
  followTaxId(
    at: TaxIdPlace & { readonly question: number },
    told: ToldTaxId,
    event?: KeptEvent,
  ): Promise<void>
  /** Whose a tax ID of the provider is. Null where nobody's. */
  taxIdAt(providerTaxId: string): Promise<TaxIdPlace | null>
  /** The provider has it no longer. */
  endTaxId(at: TaxIdPlace): Promise<void>
  /** It failed: somebody tries again later. */
  putOffTaxId(at: TaxIdPlace, error: string): Promise<void>
}

export function createTaxIds(queries: Queries, clock: Clock): TaxIdsAtProvider {
  const ask = <T>(name: string, ...values: unknown[]): Promise<T> => {
    const holes = values.map((_, index) => `$${index + 1}`).join(', ')
    return call(queries, `select ledger.${name}(${holes}) as answer`, values)
  }
  return {
    takeTaxIds: (account, limit, lease_s) => ask('take_tax_ids', account, limit, lease_s),
    followTaxId: async ({ account, id, question }, told, event) => {
      await ask('follow_tax_id', account, id, question, told, event ?? null, clock())
    },
    taxIdAt: (providerTaxId) => ask('tax_id_at', providerTaxId),
    endTaxId: async ({ account, id }) => {
      await ask('end_tax_id', account, id, clock())
    },
    putOffTaxId: async ({ account, id }, error) => {
      await ask('put_off_tax_id', account, id, error)
    },
  }
}
