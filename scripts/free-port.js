import { once } from 'node:events'
import { createServer } from 'node:net'

/** Somebody who listens on a port of loopback that nobody used. */
export async function takePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('There is no free port.')
  return { server, port: address.port }
}

/** A port nobody uses now. */
export async function freePort() {
  const { server, port } = await takePort()
  server.close()
  await once(server, 'close')
  return port
}
