import { invalid, Refusal } from './refusal.js'

/**
 * What goes wrong with requests to the API:
 *
 * - `unavailable`, `rate_limited`, `refused`: answered with 500, 429 or 400; nothing is done
 * - `cut_before`: the connection ends; nothing is done
 * - `cut_after`: it is done, and the connection ends before the answer
 * - `late`: it is done, and answered when the webhooks it caused have arrived
 * - `held`: it is done, and answered when `release-answers` of the control says so
 */
export const FAULTS = [
  'unavailable',
  'rate_limited',
  'refused',
  'cut_before',
  'cut_after',
  'late',
  'held',
] as const

export type FaultKind = (typeof FAULTS)[number]

export interface Fault {
  readonly kind: FaultKind
  readonly method: string
  /** The path, or its beginning. */
  readonly path: string
  /** How many requests it befalls. */
  times: number
}

/** Takes one fault that befalls this request from the list. */
export function befalling(faults: Fault[], method: string, path: string): FaultKind | undefined {
  const fault = faults.find(
    (each) => each.times > 0 && each.method === method && path.startsWith(each.path),
  )
  if (fault) fault.times -= 1
  return fault?.kind
}

const REFUSALS: Partial<Record<FaultKind, () => Refusal>> = {
  unavailable: () => new Refusal(500, { type: 'api_error', message: 'An unknown error occurred.' }),
  rate_limited: () =>
    new Refusal(429, {
      type: 'invalid_request_error',
      code: 'rate_limit',
      message: 'Too many requests hit the API too quickly.',
    }),
  refused: () => invalid('This request was refused.', { code: 'processing_error' }),
}

export const refusalOf = (kind: FaultKind | undefined): Refusal | undefined =>
  kind && REFUSALS[kind]?.()
