// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { OpenReservations } from '../contract/open-reservations.js'
import { between, orNull, record } from './check.js'

const reference = /^[A-Za-z0-9_-]{1,64}$/
const code = /^[a-z][a-z0-9-]{0,62}$/
const quantity = between(1, 86400000)
const credits = between(1, 1000000000)
const instant =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const openReservation = {
  id: reference,
  feature: code,
  member: reference,
  session: reference,
  quantity,
  unit: /^(milliseconds|units)$/,
  credits,
  startedAt: instant,
  expiresAt: instant,
  mayRelease: true,
} as const
const cursor = /^[A-Za-z0-9_-]{1,200}$/
const whole = 0
export const isOpenReservations = record<OpenReservations>({
  reservations: [openReservation],
  nextCursor: orNull(cursor),
  version: whole,
  asOf: instant,
})
