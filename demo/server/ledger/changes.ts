import pg from 'pg'

const CHANGED = 'credits'
const OUTBOX = 'credits_outbox'
const RECONNECT_MIN_ms = 250
const RECONNECT_MAX_ms = 5_000

export interface ChangeListener {
  /** An account has reached a version. With `alerts`, somebody may have to be told. */
  changed(account: string, version: number, alerts: boolean): void
  /** Something is to be done at the payment provider. */
  outbox(): void
  /** Listening has begun, for the first time or again: what came before may have been missed. */
  listening(): void
  /** The connection was lost; it is made again. */
  lost(error: unknown): void
}

/**
 * Listens on one connection to what every process on this database changes.
 *
 * @returns ends it
 */
export function listenToChanges(url: string, listener: ChangeListener): () => Promise<void> {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let wait_ms = RECONNECT_MIN_ms

  async function connect(): Promise<void> {
    const attempt = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'credits changes',
    })
    let broken = false
    const lost = (error: unknown): void => {
      if (broken || closed) return
      broken = true
      listener.lost(error)
      void attempt.end().catch(() => undefined)
      timer = setTimeout(() => void connect(), wait_ms).unref()
      wait_ms = Math.min(wait_ms * 2, RECONNECT_MAX_ms)
    }
    client = attempt
    attempt.on('error', lost)
    attempt.on('end', () => lost(new Error('the connection has ended')))
    attempt.on('notification', ({ channel, payload = '' }) => {
      if (channel === OUTBOX) return listener.outbox()
      const [account = '', version = '', alerts = ''] = payload.split(' ')
      listener.changed(account, Number(version), alerts !== '')
    })
    try {
      await attempt.connect()
      await attempt.query(`listen ${CHANGED}; listen ${OUTBOX}`)
    } catch (error) {
      lost(error)
      return
    }
    wait_ms = RECONNECT_MIN_ms
    listener.listening()
  }

  void connect()
  return async () => {
    closed = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }
}
