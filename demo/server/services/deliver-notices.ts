import type { SentChannel } from '../ledger/alerts.js'
import type { OutboxItemOf } from '../ledger/outbox.js'
import { recoveryLinkFor } from './recharge/recover.js'
import type { Practice } from './use-case.js'

const AT_ONCE = 10

/** Longer than one of them may take. */
const LEASE_s = 60

/** Nobody waits for a notice that is older. */
const PATIENCE_s = 3 * 86_400

/** A notice never reached whom it was for. */
export class NoticeGivenUpError extends Error {
  override readonly name = 'NoticeGivenUpError'
}

/** Where this backend can send notices. */
export const channelsOf = ({ messengers }: Practice): SentChannel[] =>
  Object.keys(messengers?.ways ?? {}) as SentChannel[]

/**
 * Sends the notices that wait, each at least once and always under its own id. What fails waits to be
 * sent again, for three days; what is given up then is reported.
 */
export async function deliverNotices(
  practice: Practice,
  report: (error: unknown) => void,
  signal?: AbortSignal,
): Promise<void> {
  const channels = channelsOf(practice)
  if (channels.length === 0) return
  for (;;) {
    signal?.throwIfAborted()
    const items = await practice.ledger.takeOutbox(channels, AT_ONCE, LEASE_s)
    await Promise.all(items.map((item) => deliver(practice, item, report)))
    if (items.length < AT_ONCE) return
  }
}

async function deliver(
  practice: Practice,
  item: OutboxItemOf<SentChannel>,
  report: (error: unknown) => void,
): Promise<void> {
  const { ledger, messengers } = practice
  if (!messengers) return
  try {
    const recovery = await recoveryLinkFor(practice, item)
    await (item.kind === 'webhook'
      ? messengers.ways.webhook?.(item, recovery)
      : messengers.ways.email?.(item, recovery))
  } catch (error) {
    const isGivenUp = await ledger.putOff(item, String(error), PATIENCE_s)
    messengers.attempted(item.kind, isGivenUp ? 'given_up' : 'failed')
    // Why is kept with it. It may name an address, which no log should.
    const what = `The ${item.kind} ${item.id} of ${item.account}`
    if (isGivenUp) report(new NoticeGivenUpError(`${what} was given up.`))
    return
  }
  await ledger.finishOutbox(item)
  messengers.attempted(item.kind, 'sent')
}
