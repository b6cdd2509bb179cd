import { exportRechargeEvents } from '../services/recharge/export-events.js'
import { rehearseRecharge } from '../services/recharge/rehearse.js'
import { saveRecharge } from '../services/recharge/save.js'
import type { Practice } from '../services/use-case.js'
import { json, replay } from './answers.js'
import { actorIn, type HandlersOf, orderIn } from './asked.js'
import { rechargeEventsCsv } from './recharge-events-csv.js'
import { readBody, readQuery } from './request-input.js'

/** Buying by itself: the rule, what it has done and why, and what it would have done. */
export function createRechargeHandlers(
  practice: Practice,
): HandlersOf<
  | 'readRecharge'
  | 'saveRecharge'
  | 'readRechargeEvents'
  | 'exportRechargeEvents'
  | 'rehearseRecharge'
> {
  const { ledger } = practice
  return {
    readRecharge: async ({ caller }) => json(await ledger.recharge(caller.account)),
    saveRecharge: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('saveRecharge', asked.request)
      const { recharge, replayed } = await saveRecharge(practice, order, input, actorIn(asked))
      return json(recharge, replay(replayed))
    },
    readRechargeEvents: async ({ caller, request }) =>
      json(
        await ledger.rechargeEvents(caller.account, readQuery('readRechargeEvents', request.url)),
      ),
    exportRechargeEvents: async (asked) => {
      const { account } = asked.caller
      const filter = readQuery('exportRechargeEvents', asked.request.url)
      return rechargeEventsCsv(
        account,
        await exportRechargeEvents(practice, account, filter),
        asked,
      )
    },
    rehearseRecharge: async ({ caller, request }) =>
      json(
        await rehearseRecharge(
          practice,
          caller.account,
          readQuery('rehearseRecharge', request.url),
        ),
      ),
  }
}
