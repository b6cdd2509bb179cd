/** Says of any value, of whatever origin, whether it is as the contract has it. Never throws on JSON. */
export type Check<T = unknown> = (value: unknown) => value is T

/**
 * What a value has to be: a whole number that JavaScript counts exactly, from this one on; a text
 * that the pattern finds; a list of one shape; a record of shapes; or what a check of its own says.
 */
export type Shape =
  | number
  | RegExp
  | readonly [Shape]
  | { readonly [key: string]: Shape }
  | ((value: unknown) => boolean)

/** A record of this shape, in which a rule holds between the fields. */
/* @__NO_SIDE_EFFECTS__ */ export const record =
  <T extends object>(
    shape: { readonly [K in keyof T]-?: Shape },
    rule?: (value: NoInfer<T>) => boolean,
  ): Check<T> =>
  (value): value is T =>
    fits(shape, value) && (!rule || rule(value as T))

/* @__NO_SIDE_EFFECTS__ */ export const orNull =
  (shape: Shape) =>
  (value: unknown): boolean =>
    value === null || fits(shape, value)

export const isBoolean = (value: unknown): boolean => typeof value === 'boolean'

/**
 * A hole in a list is a member that is undefined. Keys that the contract does not name are let
 * through: a newer backend may say more.
 */
export function fits(shape: Shape, value: unknown): boolean {
  if (typeof shape === 'function') return shape(value)
  if (typeof shape === 'number') return Number.isSafeInteger(value) && (value as number) >= shape
  if (shape instanceof RegExp) return typeof value === 'string' && shape.test(value)
  if (shape instanceof Array)
    return Array.isArray(value) && [...(value as unknown[])].every((item) => fits(shape[0], item))
  return (
    Object(value) === value &&
    Object.keys(shape).every((key) => fits(shape[key]!, (value as object)[key as keyof object]))
  )
}
