import type { Control } from './control.js'
import { idOf } from './state.js'

/** Settles each payment that has been processing for so many seconds, as its bank would. Returns how many. */
export function settleDue(control: Control, after_s: number): number {
  const { state } = control
  const due = [...state.paymentIntents.values()].filter(({ status, latest_charge: charge }) => {
    const begun_s = state.charges.get(idOf(charge) ?? '')?.created
    return status === 'processing' && begun_s !== undefined && begun_s + after_s <= state.now()
  })
  for (const { id } of due) control.settle(id)
  return due.length
}
