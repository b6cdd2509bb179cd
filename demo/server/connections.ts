import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Ends the connections of a server that is closing, each as soon as its last answer is written.
 * `closeIdleConnections` leaves those on which nothing was ever asked, or whose request was given
 * up: they would keep the server open for as long as their client likes.
 *
 * @returns ends those that are idle, and from then on each that becomes so
 */
export function endConnectionsOf(server: Server): () => void {
  const underWay = new Map<Socket, number>()
  let ending = false
  const endIfIdle = (socket: Socket): void => {
    if (ending && underWay.get(socket) === 0) socket.destroySoon()
  }
  const count = (socket: Socket, more: number): void => {
    const before = underWay.get(socket)
    if (before !== undefined) underWay.set(socket, before + more)
  }
  server.on('connection', (socket) => {
    underWay.set(socket, 0)
    socket.once('close', () => underWay.delete(socket))
    endIfIdle(socket)
  })
  server.on('request', ({ socket }, response: ServerResponse) => {
    count(socket, 1)
    response.once('close', () => {
      count(socket, -1)
      endIfIdle(socket)
    })
  })
  return () => {
    ending = true
    for (const socket of underWay.keys()) endIfIdle(socket)
  }
}
