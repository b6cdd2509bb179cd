import * as z from 'zod/mini'
import { Balance } from './balance.js'
import { CanStart, CanStartQuery } from './can-start.js'
import { DebitInput, DebitResult } from './debit.js'
import { Grant, GrantInput, GrantResult } from './grant.js'
import {
  ExtendInput,
  Reservation,
  ReservationResult,
  ReserveInput,
  SettleInput,
} from './reservation.js'
import type { RouteName } from './routes.js'

export interface RouteSchemas {
  /** Of the query string, after numbers are read as numbers. */
  readonly query?: z.ZodMiniType
  readonly body?: z.ZodMiniType
  readonly response: z.ZodMiniType
}

export const Grants = z.object({ grants: z.array(Grant) })
export type Grants = z.output<typeof Grants>

export const routeSchemas = {
  readBalance: { response: Balance },
  canStart: { query: CanStartQuery, response: CanStart },
  reserve: { body: ReserveInput, response: ReservationResult },
  readReservation: { response: Reservation },
  release: { response: ReservationResult },
  extend: { body: ExtendInput, response: ReservationResult },
  settle: { body: SettleInput, response: ReservationResult },
  debit: { body: DebitInput, response: DebitResult },
  grant: { body: GrantInput, response: GrantResult },
  readGrants: { response: Grants },
  events: { response: Balance },
} as const satisfies Record<RouteName, RouteSchemas>
