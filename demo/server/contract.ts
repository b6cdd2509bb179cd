/** The one place where the server takes the contract from. */
export * from '../../src/contract.js'
