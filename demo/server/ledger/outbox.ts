import type { Alert } from '@virtual-practice/credits/contract'
import { call, type Queries } from './pool.js'

/** A payment that is to be opened at the provider. */
export interface PaymentToOpen extends InOutbox {
  readonly kind: 'open_payment'
  readonly purchase: string
}

/** Money of a purchase that is to be given back at the provider. */
export interface MoneyToGiveBack extends InOutbox {
  readonly kind: 'give_back'
  readonly purchase: string
  readonly refund: string
}

/** What the host is told. The id stays the same, however often it is sent. */
export interface WebhookToSend extends InOutbox {
  readonly kind: 'webhook'
  readonly body: {
    readonly type: `credits.alert.${'fired' | 'reopened' | 'resolved'}`
    readonly timestamp: string
    readonly data: Omit<Alert, 'dismissed'> & { readonly account: string }
  }
}

/** What one person is told. */
export interface EmailToSend extends InOutbox {
  readonly kind: 'email'
  readonly body: {
    readonly to: string
    /** A BCP 47 tag. Null when the practice has not said. */
    readonly language: string | null
    readonly timeZone: string
    readonly alert: Omit<Alert, 'dismissed'>
  }
}

/** Cards that are to be charged for a purchase without a person. */
export interface ChargeToTry extends InOutbox {
  readonly kind: 'charge'
  readonly purchase: string
}

/** A charge that is not wanted any more. */
export interface ChargeToStop extends InOutbox {
  readonly kind: 'stop_charge'
  readonly purchase: string
}

interface InOutbox {
  readonly account: string
  readonly id: string
}

export type OutboxItem =
  PaymentToOpen | MoneyToGiveBack | ChargeToTry | ChargeToStop | WebhookToSend | EmailToSend
export type OutboxKind = OutboxItem['kind']
export type OutboxItemOf<K extends OutboxKind> = Extract<OutboxItem, { readonly kind: K }>

export interface Outbox {
  /** Takes what nobody else is doing. It is his for so many seconds. */
  takeOutbox<K extends OutboxKind>(
    kinds: readonly K[],
    limit: number,
    lease_s: number,
  ): Promise<readonly OutboxItemOf<K>[]>
  finishOutbox(item: OutboxItem): Promise<void>
  /**
   * It failed: somebody tries again later, unless it has been tried for so long.
   *
   * @param patience_s never given up when null
   * @returns whether it was given up
   */
  putOff(item: OutboxItem, error: string, patience_s: number | null): Promise<boolean>
}

export function createOutbox(queries: Queries): Outbox {
  return {
    takeOutbox: (kinds, limit, lease_s) =>
      call(queries, 'select ledger.take_outbox($1, $2, $3) as answer', [kinds, limit, lease_s]),
    finishOutbox: async ({ account, id }) => {
      await call(queries, 'select ledger.finish_outbox($1, $2) as answer', [account, id])
    },
    putOff: async ({ account, id }, error, patience_s) =>
      (await call<boolean | null>(queries, 'select ledger.put_off($1, $2, $3, $4) as answer', [
        account,
        id,
        error,
        patience_s,
      ])) ?? false,
  }
}
