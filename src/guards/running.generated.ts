// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { OpenReservations } from '../contract/open-reservations.js'
import { isInstant } from '../contract/invariants.js'
import { between } from './between.js'
import { isBoolean, orNull, record } from './check.js'

const reference = /^[\w-]{1,64}$/
const code = /^[a-z][a-z0-9-]{0,62}$/
const quantity = between(1, 86400000)
const credits = between(1, 1000000000)
const openReservation = {
  id: reference,
  feature: code,
  member: reference,
  session: reference,
  quantity,
  unit: /^(milliseconds|units)$/,
  credits,
  startedAt: isInstant,
  expiresAt: isInstant,
  mayRelease: isBoolean,
}
const cursor = /^[\w-]{1,200}$/
const whole = 0
export const isOpenReservations = record<OpenReservations>({
  reservations: [openReservation],
  nextCursor: orNull(cursor),
  version: whole,
  asOf: isInstant,
})
