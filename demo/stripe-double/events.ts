import Stripe from 'stripe'
import { keep, newId, type State } from './state.js'

type Frame = Omit<Stripe.EventBase, 'data' | 'type'>

/** Tells what happened, with the object as it is at this moment. */
export function tell(state: State, make: (frame: Frame) => Stripe.Event): Stripe.Event {
  const frame: Frame = {
    id: newId('evt'),
    object: 'event',
    api_version: Stripe.API_VERSION,
    created: state.now(),
    livemode: false,
    pending_webhooks: 1,
    request: state.request,
  }
  const event = keep(state.events, structuredClone(make(frame)))
  state.onEvent(event)
  return event
}
