import { Refusal, invalidField } from '../refusal.js'
import { dismissAlert, readAlerts } from '../services/alerts/read.js'
import { readAlertRules, saveAlertRules } from '../services/alerts/rules.js'
import type { Practice } from '../services/use-case.js'
import { json, replay } from './answers.js'
import { actorIn, type HandlersOf, orderIn, paramIn } from './asked.js'
import type { Caller } from './caller.js'
import { readBody, readQuery } from './request-input.js'

/** What somebody should know, and which of it the practice wants. */
export function createAlertHandlers(
  practice: Practice,
): HandlersOf<'readAlerts' | 'dismissAlert' | 'readAlertRules' | 'saveAlertRules'> {
  return {
    readAlerts: async ({ caller, request }) => {
      const query = readQuery('readAlerts', request.url)
      const member = caller.kind === 'member' ? caller.member : null
      return json(await readAlerts(practice, caller.account, query, member, seesAll(caller)))
    },
    dismissAlert: async (asked) => {
      const order = orderIn(asked)
      const { member: named } = await readBody('dismissAlert', asked.request)
      const member = memberFor(asked.caller, named)
      const id = paramIn(asked, 'alert')
      const all = seesAll(asked.caller)
      const { alert, replayed } = await dismissAlert(practice, order, id, member, all)
      return json(alert, replay(replayed))
    },
    readAlertRules: async ({ caller }) => json(await readAlertRules(practice, caller.account)),
    saveAlertRules: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('saveAlertRules', asked.request)
      const { rules, replayed } = await saveAlertRules(practice, order, input, actorIn(asked))
      return json(rules, replay(replayed))
    },
  }
}

const seesAll = (caller: Caller): boolean =>
  caller.kind === 'service' || caller.scopes.includes('manage')

/** A member puts away for himself; the practice's backend says for whom. */
function memberFor(caller: Caller, named: string | undefined): string {
  if (caller.kind === 'service') {
    if (named === undefined) throw invalidField('member', 'name the member who puts it away')
    return named
  }
  if (named !== undefined && named !== caller.member)
    throw new Refusal('forbidden', 'A member puts notices away for himself only.')
  return caller.member
}
