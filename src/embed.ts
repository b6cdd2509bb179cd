import './define/credits-provider.js'
import './define/credit-balance.js'
import './define/credit-gate.js'
import './define/billing-details.js'

export * from './index.js'
