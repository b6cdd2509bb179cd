const base64url = (value: unknown): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** A token of the right shape, valid for an hour; its signature is nobody's. */
export function aToken(claims: Record<string, unknown> = {}): string {
  const body = {
    aud: 'credits',
    account: 'acct_1',
    sub: 'member_1',
    scope: 'read reserve buy manage',
    exp: Math.floor(Date.now() / 1000) + 3600,
    ...claims,
  }
  return [{ alg: 'HS256', typ: 'JWT' }, body, 'signature'].map(base64url).join('.')
}
