export {
  Balance,
  CreditsAt,
  Feature,
  Level,
  Period,
  Rate,
  SubscriptionState,
} from './contract/balance.js'
export { CanStart, CanStartQuery } from './contract/can-start.js'
export { Debit, DebitInput, DebitResult } from './contract/debit.js'
export { Grant, GrantInput, GrantResult, Source } from './contract/grant.js'
export { Problem } from './contract/problem.js'
export { problemCodes, type ProblemCode } from './contract/problem-codes.js'
export {
  ExtendInput,
  Reservation,
  ReservationResult,
  ReserveInput,
  SettleInput,
  Slice,
} from './contract/reservation.js'
export { Grants, routeSchemas, type RouteSchemas } from './contract/route-schemas.js'
export {
  ACCOUNT_HEADER,
  IDEMPOTENCY_HEADER,
  REPLAYED_HEADER,
  routes,
  type Route,
  type RouteName,
  type Scope,
} from './contract/routes.js'
export { CREDITS_MAX, QUANTITY_MAX, TTL_SECONDS_MAX } from './contract/scalars.js'
