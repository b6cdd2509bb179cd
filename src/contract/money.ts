import * as z from 'zod/mini'

/** The most that one payment may come to, in minor units: Stripe takes no more than eight digits. */
export const MONEY_MAX = 99_999_999

/** Money in the minor unit of its currency: cents. The currency stands beside it. */
export const Money = z.int().check(z.minimum(0), z.maximum(MONEY_MAX))

/** A country as ISO 3166-1 alpha-2 has it, such as `DE`. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/))

/** A sentence or a name that a person wrote: one line that is not blank, no control characters. */
export const Line = z.string().check(z.regex(/^(?=.*\S)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u))
