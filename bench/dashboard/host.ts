import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '../../demo/host/app.js'
import { systemClock as clock } from '../../demo/host/clock.js'
import { readConsultations } from '../../demo/host/consultations.js'
import { CreditsApi } from '../../demo/host/credits-api.js'
import { SessionBook } from '../../demo/host/sessions/session-book.js'
import { tokenMint } from '../../demo/host/token.js'
import { serve } from '../../demo/server/serve.js'

export interface BenchHost {
  readonly origin: string
  /** Serves the pages over this credits API. */
  readonly show: (creditsUrl: string) => void
  readonly close: () => Promise<void>
}

/** The demo's host. Its address is known before that of the API, which has to allow it. */
export async function createHost(secrets: {
  readonly serviceKey: string
  readonly tokenSecret: string
}): Promise<BenchHost> {
  let app: ReturnType<typeof createApp> | undefined
  const served = await serve(
    (request) => app?.fetch(request) ?? new Response(null, { status: 503 }),
    0,
  )
  const consultations = await readConsultations()
  const mintToken = tokenMint(secrets.tokenSecret, clock)
  const embedFolder = dirname(fileURLToPath(import.meta.resolve('@virtual-practice/credits/embed')))
  const log = (line: string): void => console.error(line)
  return {
    origin: `http://127.0.0.1:${served.port}`,
    show: (creditsUrl) => {
      const credits = new CreditsApi({ baseUrl: creditsUrl, serviceKey: secrets.serviceKey })
      const sessions = new SessionBook(consultations.consultations, { credits, clock, log })
      const stripeJs = `${creditsUrl}/stripe.js`
      app = createApp({
        ...{ clock, consultations, creditsUrl, embedFolder, log, mintToken, sessions, stripeJs },
      })
    },
    close: () => served.close(),
  }
}
