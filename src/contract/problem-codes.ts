/** Every refusal the backend can give: its HTTP status and its title. The code is the contract. */
export const problemCodes = {
  malformed_request: { status: 400, title: 'The request could not be read' },
  unauthorized: { status: 401, title: 'The token is missing, wrong or expired' },
  insufficient_credits: { status: 402, title: 'Not enough credits' },
  forbidden: { status: 403, title: 'This token may not do that' },
  not_found: { status: 404, title: 'There is no such thing in this account' },
  method_not_allowed: { status: 405, title: 'That method is not offered here' },
  idempotency_conflict: { status: 409, title: 'This key was used for something else' },
  reservation_expired: { status: 409, title: 'The reservation has expired' },
  reservation_ended: { status: 409, title: 'The reservation has already ended' },
  period_granted: { status: 409, title: 'This period has its credits already' },
  account_exists: { status: 409, title: 'This account is there already' },
  subscription_exists: { status: 409, title: 'This account has a subscription' },
  subscription_inactive: { status: 409, title: 'The subscription is not active' },
  subscription_managed: { status: 409, title: 'The payment provider keeps this subscription' },
  grant_ended: { status: 409, title: 'Nothing is left of this grant' },
  nothing_to_refund: { status: 409, title: 'Nothing is left to refund' },
  payload_too_large: { status: 413, title: 'The request is too large' },
  unsupported_media_type: { status: 415, title: 'Send JSON' },
  invalid_request: { status: 422, title: 'A field is missing or wrong' },
  unknown_feature: { status: 422, title: 'There is no such feature' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Not available at the moment' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problemCodes
