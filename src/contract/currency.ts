/**
 * How money is counted at Stripe, whose minor units are those of the whole package. Intl has figures
 * of its own, which are not these: to it a forint and a rupiah have no decimals, and what engines
 * know differs. Free of zod, because the browser formats money with it too.
 */
const WITHOUT_DECIMALS = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ')
const WITH_THREE = 'BHD JOD KWD OMR TND'.split(' ')

/** Counted in hundredths, and charged in whole ones only. */
const CHARGED_WHOLE = 'ISK UGX'.split(' ')

/** How many decimals amounts in a currency have. */
export function decimalsOf(currency: string): number {
  if (WITHOUT_DECIMALS.includes(currency)) return 0
  return WITH_THREE.includes(currency) ? 3 : 2
}

/** Of how many minor units every amount that is charged or given back is a multiple. */
export function moneyStepOf(currency: string): number {
  if (CHARGED_WHOLE.includes(currency)) return 100
  return WITH_THREE.includes(currency) ? 10 : 1
}
