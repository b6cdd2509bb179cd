import { serve, type ServerType } from '@hono/node-server'
import { createApp } from './app.js'
import { systemClock as clock } from './clock.js'
import { readConsultations } from './consultations.js'
import { CreditsApi } from './credits-api.js'
import { readEnvironment } from './environment.js'
import { SessionBook } from './sessions/session-book.js'
import { tokenMint } from './token.js'

const log = (line: string): void => console.error(`host: ${line}`)

async function start(): Promise<void> {
  const { port, creditsUrl, serviceKey, tokenSecret, ...addresses } = readEnvironment(process.env)
  const credits = new CreditsApi({ baseUrl: creditsUrl, serviceKey })
  const consultations = await readConsultations()
  const sessions = new SessionBook(consultations.consultations, { credits, clock, log })
  const mintToken = tokenMint(tokenSecret, clock)
  const deps = { clock, consultations, creditsUrl, ...addresses, log, mintToken, sessions }

  const hostname = '127.0.0.1'
  const server = serve({ fetch: createApp(deps).fetch, hostname, port }, (address) =>
    console.log(`host http://${hostname}:${address.port}`),
  )
  server.once('error', (error: NodeJS.ErrnoException) => {
    log(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Choose another: HOST_PORT=${port + 10} npm start`
        : error.message,
    )
    process.exit(1)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stop(server, sessions))
}

/** Running sessions are not charged: their reservations expire. Ended ones get a last try. */
async function stop(server: ServerType, sessions: SessionBook): Promise<void> {
  server.close()
  const unpaid = await sessions.close()
  for (const session of unpaid) log(`${session}: ended, and its cost is not booked`)
  process.exit(0)
}

try {
  await start()
} catch (error) {
  log(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
