import * as z from 'zod/mini'

/**
 * A refusal, as RFC 9457 (`application/problem+json`) has it. Branch on `code`, one of
 * `problemCodes`; a newer backend may know more.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().check(z.minimum(400), z.maximum(599)),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  /**
   * With `insufficient_credits`: what the operation needed, and what there was. With
   * `member_limit_reached`, `available` is what the limit leaves.
   */
  required: z.optional(z.int()),
  available: z.optional(z.int()),
  /** With `purchase_open`: the one that is not finished. With `purchased_meanwhile`: the one that is paid. */
  purchase: z.optional(z.string()),
  /** With `invalid_request`: which fields, and why. */
  fields: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
})
export type Problem = z.output<typeof Problem>
