import type { PageSignal, PageSignals } from '../../src/store/page-signals.js'
import type { TabChannel, TabLocks } from '../../src/store/tab-sharing.js'

export interface FakePage extends PageSignals {
  visible: boolean
  /** How many listen to this page now. */
  readonly listeners: number
  say: (signal: PageSignal) => void
}

/** A page whose network and reader do what a test says. */
export function fakePage(): FakePage {
  const listeners = new Set<(signal: PageSignal) => void>()
  return {
    visible: true,
    isVisible() {
      return this.visible
    },
    get listeners() {
      return listeners.size
    },
    listen(tell, signal) {
      if (signal.aborted) return
      listeners.add(tell)
      signal.addEventListener('abort', () => listeners.delete(tell))
    },
    say: (signal) => [...listeners].forEach((listener) => listener(signal)),
  }
}

export interface FakeBrowser {
  readonly locks: TabLocks
  readonly channel: (name: string) => TabChannel
  /** The names of all locks held now. */
  readonly held: readonly string[]
  /** Channels that are open now. */
  readonly channels: number
  /** Says something on every channel, as a tab of another version might. */
  say: (message: unknown) => void
}

/** What the tabs of one browser share. Messages are copies and arrive later, as they do. */
export function fakeBrowser(): FakeBrowser {
  const queues = new Map<string, { granted: boolean; start: () => void }[]>()
  const channels = new Set<{ name: string; port: TabChannel }>()

  const deliver = (to: TabChannel, message: unknown): void => {
    const data: unknown = structuredClone(message)
    setTimeout(() => to.onmessage?.({ data } as MessageEvent))
  }

  const advance = (name: string): void => {
    const [first] = queues.get(name) ?? []
    if (!first || first.granted) return
    first.granted = true
    first.start()
  }

  return {
    get held() {
      return [...queues].filter(([, [first]]) => first?.granted).map(([name]) => name)
    },
    get channels() {
      return channels.size
    },
    say: (message) => channels.forEach(({ port }) => deliver(port, message)),
    locks: {
      request(name, { signal }, work) {
        const queue = queues.get(name) ?? []
        queues.set(name, queue)
        return new Promise((resolve, reject) => {
          const leave = (): void => void queue.splice(queue.indexOf(mine), 1)
          const mine = {
            granted: false,
            start: () => {
              work()
                .then(resolve, reject)
                .finally(() => {
                  leave()
                  advance(name)
                })
            },
          }
          signal.addEventListener('abort', () => {
            if (mine.granted) return
            leave()
            reject(signal.reason as Error)
          })
          queue.push(mine)
          queueMicrotask(() => advance(name))
        })
      },
    },
    channel(name) {
      const port: TabChannel = {
        onmessage: null,
        postMessage(message) {
          if (!channels.has(mine)) throw new Error('The channel is closed')
          channels.forEach((other) => {
            if (other !== mine && other.name === name) deliver(other.port, message)
          })
        },
        close: () => {
          channels.delete(mine)
          port.onmessage = null
        },
      }
      const mine = { name, port }
      channels.add(mine)
      return port
    },
  }
}
