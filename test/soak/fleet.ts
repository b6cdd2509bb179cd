import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '../../demo/server/database/open-database.js'
import { freePort } from '../../scripts/free-port.js'
import { postgresIn } from '../support/server-folder.js'
import { servedBy, type ServerProcess } from '../support/server-process.js'

/** What may be killed. */
export type Part = 'database' | 'first' | 'second'

/** Two backend processes on one PostgreSQL, each of which may be killed and comes back. */
export class Fleet {
  readonly urls: readonly [string, string]
  databaseUrl = ''
  readonly #folder: string
  readonly #env: Record<string, string>
  readonly #ports: Readonly<Record<Part, number>>
  #database: Database | undefined
  readonly #servers = new Map<Part, ServerProcess>()
  #whole: Promise<void> = Promise.resolve()
  #databaseEnded: Promise<unknown> = Promise.resolve()

  private constructor(folder: string, ports: Record<Part, number>, env: Record<string, string>) {
    this.#folder = folder
    this.#ports = ports
    this.#env = env
    this.urls = [`http://127.0.0.1:${ports.first}`, `http://127.0.0.1:${ports.second}`]
  }

  static async start(env: Record<string, string>): Promise<Fleet> {
    const folder = await mkdtemp(join(tmpdir(), 'credits-soak-'))
    const ports = { database: await freePort(), first: await freePort(), second: await freePort() }
    const fleet = new Fleet(folder, ports, env)
    await fleet.#openDatabase()
    await Promise.all([fleet.#serve('first'), fleet.#serve('second')])
    return fleet
  }

  /** When nothing is on its way back. */
  whole(): Promise<void> {
    return this.#whole
  }

  /** Ends it without a word, and brings it back. One at a time. */
  kill(part: Part): Promise<void> {
    this.#whole = part === 'database' ? this.#killDatabase() : this.#killServer(part)
    return this.#whole
  }

  async stop(): Promise<void> {
    await this.whole()
    for (const server of this.#servers.values()) await server.end('SIGTERM')
    await this.#database?.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #killServer(part: Part): Promise<void> {
    await this.#servers.get(part)?.end('SIGKILL')
    await this.#serve(part)
  }

  async #killDatabase(): Promise<void> {
    process.kill(await postgresIn(this.#databaseFolder), 'SIGKILL')
    await this.#databaseEnded
    await this.#database?.stop()
    await this.#openDatabase()
  }

  get #databaseFolder(): string {
    return join(this.#folder, 'postgres')
  }

  async #openDatabase(): Promise<void> {
    let hasEnded: (error: unknown) => void = () => undefined
    this.#databaseEnded = new Promise((ended) => (hasEnded = ended))
    const options = { folder: this.#databaseFolder, port: this.#ports.database }
    this.#database = await openDatabase({ ...options, onEnded: hasEnded })
    this.databaseUrl = this.#database.url
  }

  async #serve(part: Part): Promise<void> {
    const env = { DATABASE_URL: this.databaseUrl, ...this.#env }
    const options = { dataFolder: this.#folder, port: this.#ports[part], env }
    this.#servers.set(part, await servedBy(options))
  }
}
