import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod/mini'
import { Assets } from './assets.js'
import type { Clock } from './clock.js'
import { summaryOf, type Consultations } from './consultations.js'
import { HostError } from './host-error.js'
import { servePage } from './page.js'
import { findSignedIn } from './practices.js'
import { readBody } from './read-body.js'
import { PAYING_PAGES, securityHeaders } from './security-headers.js'
import { sessionRoutes } from './session-routes.js'
import type { SessionBook } from './sessions/session-book.js'
import { signedIn, signIn, signInChoices } from './sign-in.js'
import type { MintToken } from './token.js'

export interface AppDeps {
  readonly clock: Clock
  readonly consultations: Consultations
  /** Where the page finds the credits backend. */
  readonly creditsUrl: string
  /** The folder of the built package's browser files. */
  readonly embedFolder: string
  readonly log: (line: string) => void
  readonly mintToken: MintToken
  readonly sessions: SessionBook
  /** Stripe.js: Stripe's own, or what stands in for it. */
  readonly stripeJs: string
}

const PAGES = { '/': 'scribe.html', '/transcribe': 'transcribe.html', ...PAYING_PAGES }
const pagesFolder = fileURLToPath(new URL('pages/', import.meta.url))
const BODY_MAX_BYTES = 64 * 1024
const SignInInput = z.object({ account: z.string(), member: z.string() })

/** The whole host as a value: opens no port and reads no environment. */
export function createApp(deps: AppDeps): Hono {
  const { clock, consultations, creditsUrl, embedFolder, log, mintToken, sessions, stripeJs } = deps
  const app = new Hono()
  app.use(securityHeaders(creditsUrl, stripeJs))
  app.use('/api/*', async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })
  app.use('/api/*', bodyLimit({ maxSize: BODY_MAX_BYTES, onError: () => tooLarge.toResponse() }))

  app.get('/api/me', (c) => c.json({ ...signInChoices(signedIn(c)), creditsUrl }))
  app.post('/api/sign-in', async (c) => {
    const { account, member } = await readBody(c, SignInInput)
    const who = findSignedIn(account, member)
    if (!who) throw new HostError('not_found', 'There is no such practice or member.')
    signIn(c, who)
    return c.json({ ...signInChoices(who), creditsUrl })
  })
  app.post('/api/token', async (c) => {
    await readBody(c, z.object({}))
    return c.json(await mintToken(signedIn(c)))
  })
  app.get('/api/consultations', (c) =>
    c.json({ ...consultations, consultations: consultations.consultations.map(summaryOf) }),
  )
  app.route('/api/sessions', sessionRoutes(sessions, clock))

  const assets = new Assets(pagesFolder, embedFolder)
  for (const [path, file] of Object.entries(PAGES))
    app.get(path, (c) => servePage(c, join(pagesFolder, file), { assets, stripeJs, creditsUrl }))
  // Of whatever version: a page that was opened before a change may still ask for what it loads later.
  app.get('/assets/:version/:path{.+}', (c) => assets.serve(c, c.req.param('path')))

  app.notFound(() => new HostError('not_found', 'There is nothing at this address.').toResponse())
  app.onError((error) => {
    if (error instanceof HostError) return error.toResponse()
    log(`unexpected: ${error.stack ?? String(error)}`)
    return new HostError('internal', 'The host met an error of its own.').toResponse()
  })
  return app
}

const tooLarge = new HostError('payload_too_large', 'The body is larger than 64 KB.')
