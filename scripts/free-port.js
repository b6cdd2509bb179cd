import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Somebody who listens on a port of loopback: on this one, or on one that nobody used.
 *
 * @throws {NodeJS.ErrnoException} `EADDRINUSE`: another has it.
 */
export async function takePort(wanted = 0) {
  const server = createServer().listen(wanted, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('There is no free port.')
  return { server, port: address.port }
}

/** This port, or one that nobody uses now. Throws as `takePort` does. */
export async function freePort(wanted = 0) {
  const { server, port } = await takePort(wanted)
  server.close()
  await once(server, 'close')
  return port
}
