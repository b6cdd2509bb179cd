import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { endConnectionsOf } from './connections.js'

/** Longer than proxies keep theirs: else one may send a request just as we close. */
const KEEP_ALIVE_ms = 75_000

export interface Served {
  readonly port: number
  /** Takes no more requests, and waits until those under way are answered. */
  close(): Promise<void>
}

/** The port belongs to somebody else. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'
}

/** Serves on loopback unless told otherwise. Throws PortTakenError. */
export function serve(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  host = '127.0.0.1',
): Promise<Served> {
  const server = createAdaptorServer({ fetch }) as Server
  server.keepAliveTimeout = KEEP_ALIVE_ms
  const endConnections = endConnectionsOf(server)
  return new Promise((served, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken. Choose another: PORT=${port + 10} npm start`
      failed(error.code === 'EADDRINUSE' ? new PortTakenError(taken, { cause: error }) : error)
    })
    server.listen(port, host, () => {
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed())
          endConnections()
        })
      served({ port: (server.address() as AddressInfo).port, close })
    })
  })
}
