export * from '../../src/contract.js'
