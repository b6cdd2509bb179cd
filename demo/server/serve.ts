import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

export interface Served {
  readonly port: number
  /** Takes no more requests, and waits until those under way are answered. */
  close(): Promise<void>
}

/** The port belongs to somebody else. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'
}

/** Serves on loopback only. Throws PortTakenError. */
export function serve(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<Served> {
  const server = createAdaptorServer({ fetch })
  return new Promise((served, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken. Choose another with PORT.`
      failed(error.code === 'EADDRINUSE' ? new PortTakenError(taken, { cause: error }) : error)
    })
    server.listen(port, '127.0.0.1', () => {
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed())
          if ('closeIdleConnections' in server) server.closeIdleConnections()
        })
      served({ port: (server.address() as AddressInfo).port, close })
    })
  })
}
