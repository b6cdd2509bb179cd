import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { TEST_SECRETS } from './server-tokens.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface ServerProcess {
  readonly child: ChildProcess
  readonly url: string
  /** Sends a signal and waits for the end. Answers the exit code, null when killed. */
  end(signal: NodeJS.Signals): Promise<number | null>
  /** When it ends by itself. */
  readonly ended: Promise<FailedStart>
}

export interface FailedStart {
  readonly code: number | null
  /** What it wrote to standard error. */
  readonly said: string
}

export interface ServerProcessOptions {
  readonly dataFolder: string
  readonly port: number
  readonly args?: readonly string[]
  readonly env?: Record<string, string>
}

/** Runs the server as a process of its own, until it serves or has ended. */
export async function startServer({
  dataFolder,
  port,
  args = [],
  env = {},
}: ServerProcessOptions): Promise<ServerProcess | FailedStart> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      DATA_FOLDER: dataFolder,
      CREDITS_SERVICE_KEY: TEST_SECRETS.serviceKey,
      CREDITS_TOKEN_SECRET: TEST_SECRETS.tokenSecret,
      ...env,
    },
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const exited = once(child, 'close') as Promise<[number | null]>
  const serving = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^credits backend (http:\S+)$/.exec(line)?.[1]
      if (url) resolve(url)
    })
  })
  const url = await Promise.race([serving, exited.then(() => undefined)])
  if (url === undefined) return { code: (await exited)[0], said }
  return {
    child,
    url,
    ended: exited.then(([code]) => ({ code, said })),
    end: async (signal) => {
      child.kill(signal)
      return (await exited)[0]
    },
  }
}

/** The server, which must have started. */
export async function servedBy(options: ServerProcessOptions): Promise<ServerProcess> {
  const started = await startServer(options)
  if ('said' in started) throw new Error(`The server ended with ${started.code}: ${started.said}`)
  return started
}

/** The server's failure, for it must not start. */
export async function failedBy(options: ServerProcessOptions): Promise<FailedStart> {
  const started = await startServer(options)
  if ('said' in started) return started
  await started.end('SIGTERM')
  throw new Error('The server started.')
}
