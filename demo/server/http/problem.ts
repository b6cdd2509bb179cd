import { problemCodes, type Problem } from '@virtual-practice/credits/contract'
import type { Refusal } from '../refusal.js'

const TYPE_PREFIX = 'urn:virtual-practice:credits:'

/** A refusal as RFC 9457 has it. */
export function problemResponse(
  refusal: Refusal,
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  const { status, title } = problemCodes[refusal.code]
  const { required, available, fields, retryAfter_s, purchase } = refusal.facts
  const problem: Problem = {
    type: `${TYPE_PREFIX}${refusal.code}`,
    title,
    status,
    detail: refusal.message,
    code: refusal.code,
    requestId,
    ...(required !== undefined && { required }),
    ...(available !== undefined && { available }),
    ...(purchase !== undefined && { purchase }),
    ...(fields && { fields: fields.map((field) => ({ ...field })) }),
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(retryAfter_s !== undefined && { 'Retry-After': String(retryAfter_s) }),
      ...headers,
    },
  })
}
