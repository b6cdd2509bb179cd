import { QUANTITY_MAX, type Balance, type Feature } from '@virtual-practice/credits/contract'

/** The checks use at most so many credits for one piece of work. */
const CREDITS_NEEDED = 250

/** The most work that costs so many credits. */
export const quantityFor = ({ rate }: Feature, credits: number): number =>
  Math.floor((credits * rate.per) / rate.credits)

/** Whether each number of credits is the price of some work that fits into one operation. */
const isFine = (feature: Feature): boolean =>
  feature.rate.credits <= feature.rate.per && quantityFor(feature, CREDITS_NEEDED) <= QUANTITY_MAX

/** The feature to check with: that of the code, or the first by which any price can be made. */
export function chooseFeature(
  { features = [] }: Partial<Balance>,
  code: string | undefined,
): Feature | undefined {
  return features.find(
    (feature) => isFine(feature) && (code === undefined || feature.code === code),
  )
}
