import { part } from '../check.js'
import type { Practice } from '../practice.js'
import { sees } from '../sees.js'

const SCOPES = 'read reserve buy manage'

/** Gives one member a limit, and everybody else none. */
async function limit(practice: Practice, member: string, creditsPerPeriod: number): Promise<void> {
  const { version } = (await practice.call('readMemberLimits')).body
  const limits = [{ member, creditsPerPeriod }]
  const body = { version, defaultCreditsPerPeriod: null, limits }
  await practice.call('saveMemberLimits', { body })
}

/** Dr Lee may use 20 of 100 credits. */
async function limited(practice: Practice): Promise<void> {
  await practice.grant({ credits: 100 })
  await limit(practice, 'dr-lee', 20)
}

export const memberLimits = part('member-limits', 'how much a member may use', {
  'a member uses what his limit leaves him and no more; others are left alone': async (backend) => {
    const practice = await backend.open()
    await limited(practice)
    await practice.debit({ credits: 15, member: 'dr-lee' })
    const body = practice.workOf({ credits: 6, member: 'dr-lee' })
    const refused = await practice.refused('member_limit_reached', 'debit', { body })
    sees(refused, { required: 6, available: 5 })
    await practice.refused('member_limit_reached', 'reserve', { body })
    await practice.debit({ credits: 6, member: 'dr-wu' })
    await practice.reserve({ credits: 5, member: 'dr-lee' })
    sees((await practice.call('readMemberLimits')).body, {
      members: [
        { member: 'dr-lee', limit: 20, used: 15, held: 5, available: 0 },
        { member: 'dr-wu', limit: null, used: 6, held: 0, available: null },
      ],
    })
  },
  'a member may start exactly when his limit would let him reserve': async (backend) => {
    const practice = await backend.open()
    await limited(practice)
    const member = backend.as(practice, { member: 'dr-lee', scope: SCOPES })
    const feature = practice.feature.code
    const asked = async (credits: number) =>
      (await member.call('canStart', { query: { feature, quantity: practice.work(credits) } })).body
    sees(await asked(20), { allowed: true, reason: null })
    const tooMuch = { allowed: false, reason: 'member_limit_reached', available: 20, required: 21 }
    sees(await asked(21), tooMuch)
  },
  'limits are saved on what was seen, and not over somebody else’s': async (backend) => {
    const practice = await backend.open()
    const body = { version: 0, defaultCreditsPerPeriod: 5, limits: [] }
    sees((await practice.call('saveMemberLimits', { body })).body, { version: 1 })
    await practice.refused('changed_meanwhile', 'saveMemberLimits', { body })
  },
  'a member asks once, and is answered once, with a limit that holds': async (backend) => {
    const practice = await backend.open()
    await limited(practice)
    const member = backend.as(practice, { member: 'dr-lee', scope: 'read' })
    const asked = (await member.call('requestCredits', { body: { credits: 30 } })).body
    sees(asked, { member: 'dr-lee', state: 'open', credits: 30 })
    sees((await member.call('requestCredits', { body: {} })).body, { id: asked.id })
    const request = { params: { creditRequest: asked.id }, body: { answer: 'granted', limit: 50 } }
    await member.refused('forbidden', 'answerCreditRequest', request)
    sees((await practice.call('answerCreditRequest', request)).body, {
      state: 'granted',
      limit: 50,
    })
    await practice.refused('request_answered', 'answerCreditRequest', request)
    await practice.debit({ credits: 50, member: 'dr-lee' })
  },
  'a member sees his own requests, and who manages everybody’s': async (backend) => {
    const practice = await backend.open()
    for (const member of ['dr-lee', 'dr-wu'])
      await practice.call('requestCredits', { body: { member } })
    const requestsOf = async (scope: string) => {
      const member = backend.as(practice, { member: 'dr-lee', scope })
      return (await member.call('readCreditRequests')).body
    }
    const own = await requestsOf('read')
    sees(own, { mayAnswer: false, requests: [{ member: 'dr-lee' }] })
    sees((await requestsOf(SCOPES)).requests.length, 2, 'requests that an admin sees')
  },
})
