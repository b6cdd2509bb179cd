import type { Feature } from '../contract/balance.js'

/** What a feature is called; one that the catalogue does not have is told by its code. */
export const featureName = (features: readonly Feature[] | undefined, code: string): string =>
  features?.find((feature) => feature.code === code)?.name ?? code
