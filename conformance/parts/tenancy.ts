import { ACCOUNT_HEADER, routes } from '@virtual-practice/credits/contract'
import { bearer } from '../backend.js'
import type { Backend } from '../backend.js'
import { part } from '../check.js'
import { type AskedRoute, ordinaryRequests } from '../ordinary.js'
import { refusedWith, type Practice } from '../practice.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

const namesIn = (name: AskedRoute): string[] =>
  [...routes[name].path.matchAll(/:(\w+)/g)].map(([, param]) => param!)

/** Of a place that is none of this account: it may be wrong or not be there. */
const REFUSALS: readonly number[] = [404, 422]

interface Theirs {
  readonly practice: Practice
  readonly ids: Readonly<Record<string, string>>
}

/** An account with a grant, an open reservation and an operation. */
async function theirs(backend: Backend): Promise<Theirs> {
  const practice = await backend.open()
  const grant = await practice.grant({ credits: 100 })
  const debit = await practice.debit({ credits: 5, member: 'dr-secret', session: 'secret-visit' })
  const open = await practice.reserve({ credits: 5, member: 'dr-secret' })
  const ids = { grant: grant.id, operation: debit.operation, reservation: open.id }
  return { practice, ids }
}

export const tenancy = part('tenancy', 'an id of another account is not_found', {
  'no id of another account is found by any route, and nothing there changes': async (backend) => {
    const { practice: other, ids } = await theirs(backend)
    const ours = await backend.open()
    await ours.grant({ credits: 100 })
    const { version } = await other.balance()
    const requests = ordinaryRequests(ours, backend.options.plans.low)
    for (const name of Object.keys(requests) as AskedRoute[]) {
      const wanted = namesIn(name)
      if (wanted.length === 0) continue
      const params = Object.fromEntries(wanted.map((param) => [param, ids[param]!]))
      await ours.refused('not_found', name, { ...requests[name], params })
    }
    sees(await other.balance(), { version })
  },
  'no filter finds anything of another account': async (backend) => {
    const { ids } = await theirs(backend)
    const ours = await backend.open()
    for (const query of [
      { grant: ids.grant! },
      { operation: ids.operation! },
      { member: 'dr-secret' },
      { session: 'secret-visit' },
    ] as Record<string, string>[])
      sees(await ours.entries(query), [], `entries by ${JSON.stringify(query)}`)
    const span = { by: 'day', from: ours.after(-86_400_000), to: ours.after(86_400_000) }
    const query = { ...span, member: 'dr-secret' }
    sees((await ours.call('readUsage', { query })).body, { total: { credits: 0 }, rows: [] })
  },
  'a place in the pages of one account leads to nothing of it in another': async (backend) => {
    const { practice: other } = await theirs(backend)
    await other.grant({ credits: 1 })
    const { nextCursor } = (await other.call('readGrants', { query: { limit: 1 } })).body
    const ours = await backend.open()
    const incoming = await ours.send('readGrants', { query: { cursor: nextCursor ?? 'none' } })
    if (incoming.status === 200) sees(incoming.body, { grants: [] })
    else must(REFUSALS.includes(incoming.status), 'it was neither refused nor empty')
  },
  'nothing is found of an account that nobody opened': async (backend) => {
    const ours = await backend.open()
    const requests = ordinaryRequests(ours, backend.options.plans.low)
    const nobody = backend.unopened()
    for (const name of Object.keys(requests) as AskedRoute[])
      if (name !== 'createAccount') await nobody.refused('not_found', name, requests[name])
  },
  'an account is opened once, and says of itself what was told': async (backend) => {
    const input = { timeZone: 'Europe/London', currency: 'EUR', lowAt: 9, criticalAt: 3 }
    const practice = await backend.open(input)
    const { account } = practice
    sees((await practice.call('readAccount')).body, { account, ...input })
    await practice.refused('account_exists', 'createAccount', { body: input })
    const nowhere = { ...input, timeZone: 'Nowhere/At-All' }
    const fields = [{ path: 'timeZone' }]
    const refused = await backend
      .unopened()
      .refused('invalid_request', 'createAccount', { body: nowhere })
    sees(refused, { fields })
  },
  'the service key names an account that can be one': async (backend) => {
    const { method, path } = routes.readBalance
    for (const account of ['a b', 'x'.repeat(65), undefined]) {
      const named = account === undefined ? {} : { [ACCOUNT_HEADER]: account }
      const headers = { ...bearer(backend.options.serviceKey), ...named }
      refusedWith('malformed_request', await backend.wire.send({ method, path, headers, account }))
    }
  },
})
