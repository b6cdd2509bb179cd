import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { Clock } from './clock.js'
import { sessionEvents } from './event-stream.js'
import { readBody } from './read-body.js'
import type { SessionBook } from './sessions/session-book.js'
import { speeds } from './sessions/session-view.js'
import { signedIn } from './sign-in.js'

const StartInput = z.object({
  reservation: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  consultation: z.string().check(z.maxLength(64)),
  speed: z.literal([...speeds]),
})

const NoteInput = z.object({ note: z.string().check(z.maxLength(20_000)) })

/** Everything under `/api/sessions`. */
export function sessionRoutes(book: SessionBook, clock: Clock): Hono {
  const app = new Hono()

  app.get('/', (c) => c.json({ sessions: book.list(signedIn(c)) }))

  app.post('/', async (c) => {
    const input = await readBody(c, StartInput)
    return c.json(await book.start(signedIn(c), input), 201)
  })

  app.get('/:session', (c) => c.json(book.find(signedIn(c), c.req.param('session')).view()))

  app.get('/:session/events', (c) =>
    sessionEvents(c, book.find(signedIn(c), c.req.param('session')), clock),
  )

  app.post('/:session/end', async (c) => {
    const session = book.find(signedIn(c), c.req.param('session'))
    await readBody(c, z.object({}))
    await session.end()
    return c.json(session.view())
  })

  app.put('/:session/note', async (c) => {
    const session = book.find(signedIn(c), c.req.param('session'))
    const { note } = await readBody(c, NoteInput)
    session.keepNote(note)
    return c.json(session.view())
  })

  return app
}
