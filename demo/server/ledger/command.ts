import type {
  Debit,
  Grant,
  GrantInput,
  Rate,
  Reservation,
} from '@virtual-practice/credits/contract'

interface Keyed {
  /** The caller's idempotency key. */
  readonly key: string
}

/**
 * What may be done to an account. `request` is what the caller said, and is compared when the key
 * comes again; `context` is what holds at the time, and is not.
 */
export type Command =
  | (Keyed & { readonly kind: 'grant'; readonly request: GrantInput })
  | (Keyed & {
      readonly kind: 'debit'
      readonly request: WorkRequest
      readonly context: { readonly rate: Rate | undefined }
    })
  | (Keyed & {
      readonly kind: 'reserve'
      readonly request: WorkRequest & { readonly ttlSeconds?: number | undefined }
      readonly context: {
        /** Undefined when there is no such feature. */
        readonly rate: Rate | undefined
        /** Credits the session may use beyond what there is. */
        readonly grace: number
        readonly ttlSeconds: number
      }
    })
  | (Keyed & {
      readonly kind: 'extend'
      readonly request: OnReservation & {
        readonly quantity?: number | undefined
        readonly ttlSeconds?: number | undefined
      }
      readonly context: { readonly quantityMax: number }
    })
  | (Keyed & {
      readonly kind: 'settle'
      readonly request: OnReservation & { readonly quantity: number }
    })
  | (Keyed & {
      readonly kind: 'release'
      /** With a member, only a reservation of his own is released. */
      readonly request: OnReservation & { readonly member?: string | undefined }
    })

export interface WorkRequest {
  readonly feature: string
  readonly quantity: number
  readonly member: string
  readonly session: string
}

interface OnReservation {
  readonly reservation: string
}

/** What each kind of command answers with. */
export interface Answers {
  readonly grant: Grant
  readonly debit: Debit
  readonly reserve: Reservation
  readonly extend: Reservation
  readonly settle: Reservation
  readonly release: Reservation
}

export type CommandKind = keyof Answers
export type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>
