import { fits } from './check.js'

/* @__NO_SIDE_EFFECTS__ */ export const between =
  (min: number, max: number) =>
  (value: unknown): boolean =>
    fits(min, value) && (value as number) <= max
