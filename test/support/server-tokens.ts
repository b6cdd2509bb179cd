import { SignJWT } from 'jose'

export const TEST_SECRETS = {
  serviceKey: 'a-service-key-for-tests-0123456789',
  tokenSecret: 'a-token-secret-for-tests-0123456789',
}

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
