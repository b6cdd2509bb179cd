import './define/credits-provider.js'
import './define/credit-balance.js'
import './define/credit-gate.js'
import './define/credit-history.js'

export * from './index.js'
