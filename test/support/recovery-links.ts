import { decodeJwt } from 'jose'
import { afterAll, afterEach } from 'vitest'
import type { Recovery, RecoveryResult } from '@virtual-practice/credits/contract'
import { watchAlerts } from '../../demo/server/services/alerts/watch.js'
import { deliverNotices } from '../../demo/server/services/deliver-notices.js'
import { alertRules } from './alert-rules.js'
import { WEBHOOK_SECRETS } from './notices.js'
import { rechargeOf, use, useRecharging } from './recharging.js'
import { ServerCaller } from './server-caller.js'
import { tokenOf } from './server-tokens.js'
import { startSmtpServer } from './smtp-server.js'
import { startWebhookReceiver } from './webhook-receiver.js'

export const RECOVERY_PAGE = 'https://practice.example/recover'

export const OFFICE = 'office@northgate.example'

/** What a webhook says beside the notice. */
export interface ToldLink {
  readonly url: string
  readonly expiresAt: string
}

export const tokenIn = (url: string): string => new URL(url).hash.slice(1)

export const claimsIn = (url: string) =>
  decodeJwt<{ account: string; purchase: string; scope: string }>(tokenIn(url))

export const holding = ({ url, account }: ServerCaller, token: string): ServerCaller =>
  new ServerCaller(url, account, { Authorization: `Bearer ${token}` })

/** Claims of a link that are in order, but for what is said. */
export const aLink = (
  practice: ServerCaller,
  purchase: string,
  { life_s = 86_000, ...claims }: Record<string, unknown> & { life_s?: number } = {},
): Promise<string> =>
  tokenOf(
    { account: practice.account, sub: 'link', scope: 'recover', purchase, ...claims },
    { life_s },
  )

export const readWith = async (holder: ServerCaller, purchase: string): Promise<Recovery> =>
  (await holder.call<Recovery>('readRecovery', { params: { purchase } })).body

export const followWith = async (holder: ServerCaller, purchase: string): Promise<RecoveryResult> =>
  (await holder.call<RecoveryResult>('followRecovery', { params: { purchase } })).body

/** A backend that tells what was declined by e-mail and webhook, with links, and practices to tell of. */
export async function useRecovery() {
  const smtp = await startSmtpServer()
  const host = await startWebhookReceiver()
  const recharging = await useRecharging({
    webhook: { url: host.url, secrets: WEBHOOK_SECRETS },
    email: { from: 'AI credits <credits@practice.example>', smtpUrl: smtp.url },
    recoveryUrl: RECOVERY_PAGE,
  })
  const { armed, drain, server } = recharging
  const reported: unknown[] = []
  afterEach(() => {
    smtp.mails.splice(0)
    host.received.splice(0)
  })
  afterAll(async () => {
    await smtp.close()
    await host.close()
  })

  /** Looks at what there is to tell, and sends it. */
  const tell = async (): Promise<void> => {
    await watchAlerts(server.backend.practice)
    await deliverNotices(server.backend.practice, (error) => void reported.push(error))
  }
  /** A charge that was not paid with this card, and the notices of it not sent yet. */
  const unpaid = async (card: string) => {
    const practice = await armed([card])
    const { rules } = (await practice.call<{ rules: [] }>('readAlertRules')).body
    const body = alertRules({ version: 0, rules, emails: [OFFICE] })
    await practice.call('saveAlertRules', { body })
    await use(practice, 11)
    await drain()
    const { unfinished } = await rechargeOf(practice)
    return { practice, purchase: unfinished!.id, expiresAt: unfinished!.expiresAt }
  }
  /** The links that the host was told of, of one account. */
  const linksOf = ({ account }: ServerCaller): ToldLink[] =>
    host.received
      .map(({ body }) => (JSON.parse(body) as { data: Told }).data)
      .flatMap((data) => (data.account === account && data.recovery ? [data.recovery] : []))
  return { ...recharging, ...{ smtp, host, reported, tell, unpaid, linksOf } }
}

interface Told {
  readonly account: string
  readonly recovery?: ToldLink
}
