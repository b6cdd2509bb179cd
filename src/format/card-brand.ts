import type { CardBrand } from '../contract/bundle.js'

const NAMES: Partial<Record<CardBrand, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
}

/** What a brand calls itself, in every language; undefined for one that is not known. */
export const brandName = (brand: CardBrand): string | undefined => NAMES[brand]
