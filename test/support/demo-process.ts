import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/free-port.js'

export interface Demo {
  readonly host: string
  readonly api: string
  /** The double of Stripe that takes the payments. */
  readonly stripe: string
  /** The hosts that its processes have made requests to. */
  readonly asked: () => ReadonlySet<string>
  /** Everything it has printed. */
  readonly output: () => string
  /** Ends the launcher; resolves with its exit code, null when a signal ended it. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>
  readonly process: ChildProcess
}

export interface DemoOptions {
  folder: string
  port?: number
  hostPort?: number
  args?: readonly string[]
  env?: NodeJS.ProcessEnv
}

/** Writes the hosts of all requests down, in whatever process it is. */
const NOTE_REQUESTS = new URL('note-requests.js', import.meta.url).href

const READY = /Ctrl-C ends all of it/

/** A data folder of its own, removed by the caller's `remove`. */
export function dataFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'credits-demo-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Calls `npm start`, without waiting for it to serve. */
export async function launch({
  folder,
  port,
  hostPort,
  args = [],
  env,
}: DemoOptions): Promise<Demo> {
  const ports = {
    PORT: port ?? (await freePort()),
    HOST_PORT: hostPort ?? (await freePort()),
    STRIPE_PORT: await freePort(),
  }
  const requests = join(folder, 'requests')
  const child = spawn(process.execPath, ['scripts/start.js', ...args], {
    env: {
      ...process.env,
      ...env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${NOTE_REQUESTS}`,
      REQUESTS_FILE: requests,
      DATA_FOLDER: folder,
      PORT: String(ports.PORT),
      HOST_PORT: String(ports.HOST_PORT),
      STRIPE_PORT: String(ports.STRIPE_PORT),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  return {
    host: `http://127.0.0.1:${ports.HOST_PORT}`,
    api: `http://127.0.0.1:${ports.PORT}`,
    stripe: `http://127.0.0.1:${ports.STRIPE_PORT}`,
    asked: () =>
      new Set(existsSync(requests) ? readFileSync(requests, 'utf8').trim().split('\n') : []),
    output: () => printed,
    process: child,
    end: async (signal = 'SIGINT') => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
      return child.exitCode
    },
  }
}

/** Calls `npm start` and waits until it says that it serves. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const demo = await launch(options)
  await new Promise<void>((resolve, reject) => {
    demo.process.stdout!.on('data', () => READY.test(demo.output()) && resolve())
    demo.process.once('exit', () => reject(new Error(`npm start ended:\n${demo.output()}`)))
  })
  return demo
}
