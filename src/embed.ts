import './define/credits-provider.js'
import './define/credit-balance.js'
import './define/credit-gate.js'
import './define/billing-details.js'
import './define/invoice-list.js'
import './define/payment-methods.js'
import './define/usage-chart.js'

export * from './index.js'
