import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Clock } from './clock.js'
import type { Session } from './sessions/session.js'
import type { SessionEvent } from './sessions/session-view.js'

/** Often enough that a proxy keeps the connection, and a page's own clock stays right. */
const BEAT_MS = 10_000

/**
 * A session as server-sent events: `session` with its SessionView on every change, `utterance`
 * as it is spoken. Resumes after `Last-Event-ID`, the index of the last utterance.
 */
export function sessionEvents(c: Context, session: Session, clock: Clock): Response {
  const last = Number(c.req.header('Last-Event-ID') ?? -1)
  const from = Number.isInteger(last) ? Math.max(0, last + 1) : 0
  return streamSSE(c, async (stream) => {
    await new Promise<void>((resolve) => {
      let sent: Promise<unknown> = Promise.resolve()
      let stopBeat = (): void => {}
      let leave = (): void => {}
      const close = (): void => {
        stopBeat()
        leave()
        void sent.finally(resolve)
      }
      const send = (event: SessionEvent): void => {
        sent = sent.then(() => stream.writeSSE(messageOf(event)))
        if (event.type === 'session' && session.over) queueMicrotask(close)
      }
      const beat = (): void => {
        stopBeat = clock.after(BEAT_MS, beat)
        send({ type: 'session', view: session.view() })
      }
      stream.onAbort(close)
      leave = session.follow(from, send)
      if (!session.over) stopBeat = clock.after(BEAT_MS, beat)
    })
  })
}

function messageOf(event: SessionEvent): { event: string; data: string; id?: string } {
  if (event.type === 'session') return { event: 'session', data: JSON.stringify(event.view) }
  const { index, utterance } = event
  return {
    event: 'utterance',
    id: String(index),
    data: JSON.stringify({ index, ...utterance }),
  }
}
