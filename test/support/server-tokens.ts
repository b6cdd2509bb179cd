import { SignJWT } from 'jose'
import { ACCOUNT_HEADER } from '@virtual-practice/credits/contract'

export const TEST_SECRETS = {
  serviceKey: 'a-service-key-for-tests-0123456789',
  tokenSecret: 'a-token-secret-for-tests-0123456789',
}

/** With the service key, on behalf of an account. */
export const serviceHeaders = (account: string): Record<string, string> => ({
  Authorization: `Bearer ${TEST_SECRETS.serviceKey}`,
  [ACCOUNT_HEADER]: account,
})

/** A member's token as the practice's backend mints it; any claim may be given or left out. */
export function tokenOf(
  claims: Record<string, unknown>,
  { life_s = 600, secret = TEST_SECRETS.tokenSecret, alg = 'HS256' } = {},
): Promise<string> {
  const exp = Math.floor(Date.now() / 1000) + life_s
  return new SignJWT({ aud: 'credits', exp, ...claims })
    .setProtectedHeader({ alg })
    .sign(new TextEncoder().encode(secret))
}
