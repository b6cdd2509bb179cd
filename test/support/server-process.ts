import { spawn, type ChildProcess } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { TEST_SECRETS } from './server-tokens.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface ServerProcess {
  readonly child: ChildProcess
  readonly url: string
  /** Sends a signal and waits for the end. Answers the exit code, null when killed. */
  end(signal: NodeJS.Signals): Promise<number | null>
  /** The first line on its standard output that matches, once it is there. */
  printed(pattern: RegExp): Promise<string>
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
  /** What Node is given to run. */
  readonly program?: readonly string[]
}

const SOURCE = ['--import', 'tsx', 'demo/server/main.ts']

/** Runs the server as a process of its own, until it serves or has ended. */
export async function startServer({
  dataFolder,
  port,
  args = [],
  env = {},
  program = SOURCE,
}: ServerProcessOptions): Promise<ServerProcess | FailedStart> {
  const child = spawn(process.execPath, [...program, ...args], {
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
  const printed = printedBy(child.stdout)
  const line = await Promise.race([printed(SERVING), exited.then(() => undefined)])
  const url = line && SERVING.exec(line)?.[1]
  if (url === undefined) return { code: (await exited)[0], said }
  return {
    child,
    url,
    printed,
    ended: exited.then(([code]) => ({ code, said })),
    end: async (signal) => {
      child.kill(signal)
      return (await exited)[0]
    },
  }
}

const SERVING = /^credits backend (http:\S+)$/

/** Answers with the first line that matches, also one that came before it was asked for. */
function printedBy(output: Readable): (pattern: RegExp) => Promise<string> {
  const lines: string[] = []
  const came = new EventEmitter()
  createInterface({ input: output }).on('line', (line) => {
    lines.push(line)
    came.emit('line')
  })
  return async (pattern) => {
    for (;;) {
      const found = lines.find((line) => pattern.test(line))
      if (found !== undefined) return found
      await once(came, 'line')
    }
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
