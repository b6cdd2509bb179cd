import { routes } from '@virtual-practice/credits/contract'
import { bearer, type Backend } from '../backend.js'
import { buyingRequests } from '../buying.js'
import { part } from '../check.js'
import { BUYING, ordinaryRequests, type AskedRoute } from '../ordinary.js'
import { refusedWith, type Practice } from '../practice.js'
import { sees } from '../sees.js'
import { claimsOf, mint, type Minting } from '../token.js'
import { must } from '../verdicts.js'

const { method, path } = routes.readBalance

/** Fails the check unless the credential is refused, and says how to do better. */
async function refuses(backend: Backend, headers: Record<string, string>): Promise<void> {
  const incoming = await backend.wire.send({ method, path, headers })
  refusedWith('unauthorized', incoming)
  const challenge = incoming.headers.get('WWW-Authenticate') ?? ''
  must(/^Bearer/i.test(challenge), 'the refusal has no WWW-Authenticate: Bearer')
}

const lee = ({ account }: Practice) =>
  claimsOf({ account, member: 'dr-lee', scope: 'read reserve' })

/** The claims that are in order, but for what is said; undefined leaves one out. */
const refusedClaims = (claims: object) => async (backend: Backend) => {
  const practice = await backend.open()
  await backend.withToken(practice, lee(practice)).balance()
  const token = mint({ ...lee(practice), ...claims }, { secret: backend.secret() })
  await refuses(backend, bearer(token))
}

const refusedMinting = (minting: Partial<Minting>) => async (backend: Backend) => {
  const practice = await backend.open()
  const secret = backend.secret()
  await backend.withToken(practice, lee(practice)).balance()
  await refuses(backend, bearer(mint(lee(practice), { secret, ...minting })))
}

/** What is in a link to one charge of auto-recharge. */
const link = ({ account }: Practice, more: object = {}) => ({
  ...claimsOf({ account, member: 'link', scope: 'recover' }),
  purchase: 'none',
  ...more,
})

const refusedLink = (claims: object) => async (backend: Backend) => {
  const practice = await backend.open()
  const token = mint(link(practice, claims), { secret: backend.secret() })
  await refuses(backend, bearer(token))
}

const fromNow_s = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds

export const tokens = part('tokens', 'members’ tokens', {
  'nothing is told without a token or a key that is one': async (backend) => {
    await refuses(backend, {})
    for (const Authorization of ['Basic abc', 'Bearer', 'Bearer nonsense'])
      await refuses(backend, { Authorization })
    const practice = await backend.open()
    await refuses(backend, { ...practice.headers, ...bearer(`${backend.options.serviceKey}x`) })
  },
  'every route asks for a token': async (backend) => {
    for (const route of Object.values(routes)) {
      const filled = route.path.replace(/:\w+/g, 'none')
      const incoming = await backend.wire.send({ method: route.method, path: filled, headers: {} })
      refusedWith('unauthorized', incoming)
    }
  },
  'a token opens its own account, whatever the header says': async (backend) => {
    const [practice, other] = [await backend.open(), await backend.open()]
    await practice.grant({ credits: 10 })
    const member = backend.withToken(practice, lee(practice))
    const headers = { ...member.headers, 'Credits-Account': other.account }
    const { body } = await backend.wire.send({ method, path, headers })
    sees(body, { account: practice.account, available: 10 })
  },
  'a token with another signature is refused': refusedMinting({
    secret: 'another-secret'.repeat(4),
  }),
  'a token with another algorithm is refused': refusedMinting({ alg: 'HS512' }),
  'a token that says it is not signed is refused': refusedMinting({ alg: 'none' }),
  'a token for another audience is refused': refusedClaims({ aud: 'billing' }),
  'a token that has expired is refused': refusedClaims({ exp: fromNow_s(-60) }),
  'a token that lives longer than an hour is refused': refusedClaims({ exp: fromNow_s(7_200) }),
  'a token without an end is refused': refusedClaims({ exp: undefined }),
  'a token without an account is refused': refusedClaims({ account: undefined }),
  'a token without a member is refused': refusedClaims({ sub: undefined }),
  'a token without scopes is refused': refusedClaims({ scope: undefined }),
  'a link opens its own two routes, for the charge that it names, and nothing else': async (
    backend,
  ) => {
    const practice = await backend.open()
    const exp = fromNow_s(86_000)
    const holder = backend.withToken(practice, link(practice, { exp }))
    const requests = {
      ...ordinaryRequests(practice, backend.options.plans.low),
      ...buyingRequests,
    }
    for (const name of Object.keys(requests) as (AskedRoute | (typeof BUYING)[number])[]) {
      const code = routes[name].scope === 'recover' ? 'not_found' : 'forbidden'
      await holder.refused(code, name, requests[name])
    }
  },
  'a link that works for longer than a day is refused': refusedLink({ exp: fromNow_s(90_000) }),
  'a link that names no purchase is refused': refusedLink({ purchase: undefined }),
  'a link with further scopes is refused': refusedLink({ scope: 'recover read' }),
  'a token of an account that cannot be one is refused': refusedClaims({ account: 'a b' }),
})
