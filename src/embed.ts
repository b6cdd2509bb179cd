import './define/credits-provider.js'
import './define/credit-balance.js'
import './define/credit-gate.js'
import './define/credit-history.js'
import './define/billing-details.js'
import './define/usage-chart.js'

export * from './index.js'
