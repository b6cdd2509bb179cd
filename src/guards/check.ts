/**
 * What the generated checks are made of. Each says of any value, of whatever origin, whether it
 * is as the contract has it, and never throws on one that JSON can carry.
 */
export type Check<T = unknown> = (value: unknown) => value is T

/** A whole number that JavaScript counts exactly, within bounds. */
/* @__NO_SIDE_EFFECTS__ */ export const integer =
  (min = -Infinity, max = Infinity): Check<number> =>
  (value): value is number =>
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max

/* @__NO_SIDE_EFFECTS__ */ export const text =
  (pattern = /(?:)/): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && pattern.test(value)

export const flag: Check<boolean> = (value) => typeof value === 'boolean'

/* @__NO_SIDE_EFFECTS__ */ export const oneOf =
  <T extends string>(...values: readonly T[]): Check<T> =>
  (value): value is T =>
    values.includes(value as T)

/** A hole in a list is a member that is undefined. */
/* @__NO_SIDE_EFFECTS__ */ export const listOf =
  <T>(check: Check<T>): Check<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && [...(value as unknown[])].every(check)

/* @__NO_SIDE_EFFECTS__ */ export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || check(value)

/* @__NO_SIDE_EFFECTS__ */ export const maybe =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || check(value)

/** Keys that the contract does not name are let through: a newer backend may say more. */
/* @__NO_SIDE_EFFECTS__ */ export const record =
  <T extends object>(
    checks: { readonly [K in keyof T]-?: Check<T[K]> },
    ...rules: readonly ((value: NoInfer<T>) => boolean)[]
  ): Check<T> =>
  (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries<Check>(checks).every(([key, check]) => check(value[key as keyof object])) &&
    rules.every((rule) => rule(value as T))
