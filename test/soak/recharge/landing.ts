import type { RechargeOutcome } from '@virtual-practice/credits/contract'
import type { Card } from './goods.js'
import { type Charge, copyOf, type Order, type Standing, unfinishedOf } from './standing.js'
import { countDecline } from './verdict.js'

/** What may become known of a charge: with what, and how things stand then. */
export interface Landing {
  readonly purchase: string
  readonly outcome: RechargeOutcome
  readonly standing: Standing
}

interface Ending {
  readonly outcome: RechargeOutcome
  readonly isDecline?: boolean
  /** The cards that have refused. */
  readonly refusedBy?: readonly Card[]
}

/** Which of the cards says what, tried one after the other. */
function tried(cards: readonly Card[]): Ending & { readonly refusedBy: readonly Card[] } {
  const refusedBy: Card[] = []
  for (const card of cards) {
    if (card === 'slow') return { outcome: 'processing', refusedBy }
    // Without the person its bank says no for now, which is no decline yet.
    if (card === 'asking') return { outcome: 'action_required', refusedBy: [...refusedBy, card] }
    if (card !== 'declining') return { outcome: 'succeeded', refusedBy }
    refusedBy.push(card)
  }
  return { outcome: 'declined', isDecline: true, refusedBy }
}

/** All that may come of a charge from here. */
function endingsOf(charge: Charge, now: number): Ending[] {
  const { state, atTill, isToStop, cards } = charge
  const refusedBy: Card[] = state === 'processing' ? ['slow'] : []
  if (atTill === 'paid') return [{ outcome: 'succeeded' }]
  const endings: Ending[] = []
  if (state === 'in_flight') endings.push(tried(cards))
  if (atTill === 'refused' && (state === 'processing' || state === 'action_required'))
    endings.push({ outcome: 'declined', isDecline: true, refusedBy })
  if (isToStop && (state !== 'processing' || atTill === 'refused'))
    endings.push({ outcome: 'canceled' })
  // Some of its cards may have been tried by then.
  if (isToStop && state === 'in_flight')
    for (let n = 1; n <= tried(cards).refusedBy.length; n += 1)
      endings.push({ outcome: 'canceled', refusedBy: tried(cards).refusedBy.slice(0, n) })
  const isOpen = state === 'action_required' || state === 'declined' || atTill === 'refused'
  if (charge.expiresAt <= now && isOpen && state !== 'in_flight')
    endings.push({ outcome: 'canceled', isDecline: state !== 'declined', refusedBy })
  return endings
}

/** What may become known of the charge that has not ended. */
export function landingsOf(before: Standing): Landing[] {
  const charge = unfinishedOf(before)
  if (!charge) return []
  return endingsOf(charge, before.now).map((ending) => {
    const standing = copyOf(before)
    land(standing, unfinishedOf(standing)!, ending)
    return { purchase: charge.purchase, outcome: ending.outcome, standing }
  })
}

function land(standing: Standing, charge: Charge, ending: Ending): void {
  const { outcome, isDecline = false, refusedBy = [] } = ending
  const refused = [...new Set([...charge.refusedBy, ...refusedBy])]
  if (charge.state === 'in_flight') standing.refusals += refusedBy.length
  charge.state = outcome
  charge.refusedBy = refused
  if (outcome === 'succeeded') {
    charge.paidAt = standing.now
    standing.credits.purchased += charge.credits
    Object.assign(standing, { declines: 0, declinedCards: [], declinedAt: -Infinity })
  }
  if (isDecline) countDecline(standing, refused)
}

/** What may become known of what a person has bought. Nothing is written down of it. */
export function ordersLanding(before: Standing): Standing[] {
  return before.orders.flatMap((order, n) => {
    const isOpen = order.state === 'waiting' || order.state === 'processing'
    if (!isOpen || order.atTill === 'undecided') return []
    const standing = copyOf(before)
    landOrder(standing, standing.orders[n]!)
    if (order.atTill === 'refused' || before.cards.onFile.includes(order.card)) return [standing]
    // That its card is kept may be told before.
    const kept = copyOf(before)
    keepCard(kept, order.card)
    return [standing, kept]
  })
}

function landOrder(standing: Standing, order: Order): void {
  if (order.atTill === 'refused') {
    order.state = 'refused'
    return
  }
  order.state = 'landed'
  standing.credits.purchased += order.credits
  keepCard(standing, order.card)
}

/** The first card on file is the default. */
export function keepCard(standing: Standing, card: Card): void {
  const { onFile } = standing.cards
  if (onFile.includes(card)) return
  const isFirst = onFile.length === 0
  standing.cards = {
    ...standing.cards,
    onFile: [...onFile, card],
    ...(isFirst && { default: card }),
  }
}
