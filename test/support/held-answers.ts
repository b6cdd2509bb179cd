import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/**
 * Stands between a backend and its database. The database may be kept from answering what it has
 * done: to a statement that says a word, and to whatever follows on that connection.
 */
export class HeldAnswers {
  /** The database's address, by way of this one. */
  readonly url: string
  /** Statements with this in them are carried out, and not answered. */
  word: string | undefined
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(server: Server, url: string) {
    this.#server = server
    this.url = url
  }

  static async before(databaseUrl: string): Promise<HeldAnswers> {
    const address = new URL(databaseUrl)
    const port = Number(address.port)
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    address.port = String((server.address() as AddressInfo).port)
    const held = new HeldAnswers(server, address.href)
    server.on('connection', (backend) => held.#join(backend, connect(port, '127.0.0.1')))
    return held
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #join(backend: Socket, database: Socket): void {
    let isHeld = false
    backend.on('data', (asked) => {
      isHeld ||= this.word !== undefined && asked.includes(this.word)
      database.write(asked)
    })
    database.on('data', (answer) => {
      if (!isHeld) backend.write(answer)
    })
    const pair = [backend, database]
    for (const socket of pair) {
      this.#sockets.add(socket)
      // One that breaks has ended, and with it the other.
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.#sockets.delete(socket)
        for (const other of pair) other.destroy()
      })
    }
  }
}
