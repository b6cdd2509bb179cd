import type {
  DebitBatchResult,
  DebitResult,
  Problem,
  ReservationResult,
} from '@virtual-practice/credits/contract'
import { worth } from '../../support/recharging.js'
import { HOUR } from '../../support/server-instants.js'
import type { WorkKind, Worked } from './deed.js'
import { answerOf, type Resident } from './resident.js'

type Told = Partial<DebitResult & ReservationResult> & Partial<Problem>

const workOf = (credits: number) => ({
  ...{ feature: 'ai-scribe', member: 'dr-lee', session: 'visit' },
  quantity: worth(credits),
})

/** Anything but for want of credits is no way to be refused here. */
function deedOf(
  resident: Resident,
  asked: Pick<Worked, 'does' | 'key' | 'credits'>,
  { ok, body }: { readonly ok: boolean; readonly body: Told },
): Worked {
  const available = ok ? body.balance?.available : body.available
  if (!ok && body.code !== 'insufficient_credits')
    throw new Error(`${resident.name}: ${asked.does} was refused: ${JSON.stringify(body)}`)
  if (available !== undefined) resident.available = available
  return { kind: 'work', ...asked, times: 1, isRefused: !ok, available: available ?? null }
}

/** A debit; sometimes the same one is sent to both backends at once. */
export async function debitOnce(resident: Resident, credits: number): Promise<void> {
  const key = resident.key()
  const asked = { does: 'debit', key, credits } as const
  const request = { body: workOf(credits), key }
  const callers = resident.dice.chance(0.05) ? resident.both : [resident.caller]
  const answers = await Promise.all(
    callers.map(async (caller) => {
      const response = await caller.send('debit', request)
      const isReplayed = response.headers.get('Idempotency-Replayed') === 'true'
      return { ...(await answerOf<Told>(Promise.resolve(response))), isReplayed }
    }),
  )
  const refused = answers.filter(({ ok }) => !ok)
  const done = answers.find(({ ok, isReplayed }) => ok && !isReplayed)
  if (refused.length > 0) {
    const deed = deedOf(resident, asked, refused[0]!)
    const isOne = refused.length === 1
    resident.did({ ...deed, times: refused.length, available: isOne ? deed.available : null })
  }
  if (!done) return
  resident.did(deedOf(resident, asked, done))
  resident.debits += 1
}

/** Debits that the host reports together, each under a key of its own. */
export async function debitTogether(resident: Resident, each: readonly number[]): Promise<void> {
  const debits = each.map((credits) => ({ ...workOf(credits), key: resident.key() }))
  const body = { debits }
  const { outcomes, balance } = await resident.ask<DebitBatchResult>('debitBatch', { body })
  resident.did(
    ...outcomes.map(({ problem }, n) => {
      const { key } = debits[n]!
      const credits = each[n]!
      const answer = problem ? { ok: false, body: problem as Told } : { ok: true, body: {} }
      return deedOf(resident, { does: 'debit', key, credits }, answer)
    }),
  )
  resident.debits += outcomes.filter(({ problem }) => !problem).length
  resident.available = balance.available
}

/** A session: reserved, perhaps extended, and settled below, at or above what was reserved. */
export async function runSession(resident: Resident, credits: number): Promise<void> {
  const { dice } = resident
  const work = workOf(credits)
  const id = (await ask('reserve', credits, { body: work }))?.id
  if (id === undefined) return
  const params = { reservation: id }
  let held = credits
  if (dice.chance(0.3)) {
    const more = dice.whole(1, 5)
    const body = { quantity: worth(more) }
    if (await ask('extend', more, { params, body })) held += more
  }
  if (dice.chance(0.05)) {
    resident.lapsesAt = resident.town.now + HOUR
    return
  }
  const used = Math.max(1, held + dice.whole(-4, 6))
  const body = { quantity: worth(used) }
  const isSettled = dice.chance(0.9) && (await ask('settle', used, { params, body }))
  if (!isSettled) await ask('release', 0, { params })

  async function ask(does: WorkKind, cost: number, request: object) {
    const key = resident.key()
    const answer = await answerOf<Told>(resident.caller.send(does, { ...request, key }))
    resident.did(deedOf(resident, { does, key, credits: cost }, answer))
    return answer.ok ? answer.body.reservation : undefined
  }
}
