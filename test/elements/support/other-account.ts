import { aBalance } from '../../support/balances.js'
import { json } from '../../support/fake-api.js'
import { aToken } from '../../support/tokens.js'

/** Somebody of one account is signed in, and of another from `signInAnother()` on. */
export function signedIn() {
  let account = 'acct_1'
  return {
    signInAnother: () => (account = 'acct_2'),
    balance: { 'GET /v1/balance': json(() => aBalance({ account })) },
    // Each question needs another token, as those of this one are over at once.
    getToken: () => aToken({ account, exp: 0 }),
  }
}
