import { roles, routes, type Role } from '@virtual-practice/credits/contract'
import { part, type Check } from '../check.js'
import { type AskedRoute, ordinaryRequests } from '../ordinary.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

const FORBIDDEN = 403

const perRole = (Object.keys(roles) as Role[]).map((role): [string, Check['run']] => [
  `a ${role} may call what his scopes say (${roles[role].join(' ')}), and nothing else`,
  async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const scopes: readonly string[] = roles[role]
    const member = backend.as(practice, { member: 'dr-lee', scope: scopes.join(' ') })
    const requests = ordinaryRequests(practice, backend.options.plans.low)
    for (const name of Object.keys(requests) as AskedRoute[]) {
      const { scope } = routes[name]
      if (!scopes.includes(scope)) await member.refused('forbidden', name, requests[name])
      else {
        const { status } = await member.send(name, requests[name])
        must(status !== FORBIDDEN, `${name} was forbidden, but its scope is ${scope}`)
      }
    }
  },
])

export const memberRoles = part('roles', 'what members may do', {
  ...Object.fromEntries(perRole),
  'the clock of tests is not for members': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    const scope = 'read reserve buy manage'
    const member = backend.as(practice, { member: 'dr-lee', scope })
    await member.refused('forbidden', 'readClock')
    await member.refused('forbidden', 'setClock', { body: { advanceMs: 1 } })
  },
  'a member reserves for himself only': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const lee = backend.as(practice, { member: 'dr-lee', scope: 'read reserve' })
    const { member: named, ...unnamed } = practice.workOf({ member: 'dr-kim' })
    await lee.refused('forbidden', 'reserve', { body: { ...unnamed, member: named } })
    const { body } = await lee.call('reserve', { body: unnamed })
    sees(body, { reservation: { member: 'dr-lee' } })
  },
  'a member releases only his own reservations': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const { id } = await practice.reserve({ credits: 5, member: 'dr-lee' })
    const kim = backend.as(practice, { member: 'dr-kim', scope: 'read reserve' })
    await kim.refused('forbidden', 'release', { params: { reservation: id } })
    sees(await practice.balance(), { held: 5 })
    const lee = backend.as(practice, { member: 'dr-lee', scope: 'read reserve' })
    sees(await lee.release({ id }), { state: 'released' })
  },
  'a member with manage releases what others reserved': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const { id } = await practice.reserve({ credits: 5, member: 'dr-lee' })
    const admin = backend.as(practice, { member: 'dr-kim', scope: 'read reserve manage' })
    const { reservations } = (await admin.call('readReservations')).body
    sees(reservations, [{ id, member: 'dr-lee', mayRelease: true }])
    sees(await admin.release({ id }), { state: 'released' })
    sees((await admin.call('readReservations')).body, { reservations: [] })
  },
  'a member finds no reservation of another account': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const { id } = await practice.reserve({ credits: 5, member: 'dr-lee' })
    const stranger = backend.as(await backend.open(), { member: 'dr-lee', scope: 'read reserve' })
    for (const name of ['release', 'readReservation'] as const)
      await stranger.refused('not_found', name, { params: { reservation: id } })
    sees(await practice.balance(), { held: 5 })
  },
  'the service key says for whom it reserves': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const { feature, quantity, session } = practice.workOf()
    const asked = { body: { feature, quantity, session } }
    const { fields } = await practice.refused('invalid_request', 'reserve', asked)
    sees(fields, [{ path: 'member' }])
  },
})
