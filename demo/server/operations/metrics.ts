import type pg from 'pg'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { QueueWatch } from '../ledger/command-queue.js'
import type { Answered } from './answered.js'

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15]
const BATCH_SIZES = [1, 2, 5, 10, 20, 35, 50]

export interface Metrics {
  readonly registry: Registry
  answered(request: Answered): void
  readonly queue: QueueWatch
  /** Of each attempt to send a notice. */
  noticed(channel: string, outcome: string): void
  /** Reads these whenever the metrics are asked for. */
  observe(now: { readonly pool: pg.Pool; readonly streams: () => number }): void
}

/** What is counted, in a registry of its own. Nothing is told apart by account. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const duration = new Histogram({
    name: 'credits_request_duration_seconds',
    help: 'From a request to the beginning of its answer.',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers,
  })
  const refusals = new Counter({
    name: 'credits_refusals_total',
    help: 'Requests answered with a problem, by its code.',
    labelNames: ['code'],
    registers,
  })
  const waiting = new Gauge({
    name: 'credits_commands_waiting',
    help: 'Commands that are with the ledger or wait for it.',
    registers,
  })
  const batches = new Histogram({
    name: 'credits_command_batch_size',
    help: 'Commands that shared one transaction.',
    buckets: BATCH_SIZES,
    registers,
  })
  const notices = new Counter({
    name: 'credits_notices_total',
    help: 'Attempts to send a notice, by its channel and by what became of it.',
    labelNames: ['channel', 'outcome'],
    registers,
  })
  return {
    registry,
    answered: ({ route, method, status, duration_ms, code }) => {
      duration.observe({ route, method, status }, duration_ms / 1000)
      if (code) refusals.inc({ code })
    },
    noticed: (channel, outcome) => notices.inc({ channel, outcome }),
    queue: {
      waiting: (change) => waiting.inc(change),
      batch: (size) => batches.observe(size),
    },
    observe: ({ pool, streams }) => {
      observeStreams(registers, streams)
      observePool(registers, pool)
    },
  }
}

function observeStreams(registers: Registry[], streams: () => number): void {
  new Gauge({
    name: 'credits_open_streams',
    help: 'Event streams that are open.',
    registers,
    collect() {
      this.set(streams())
    },
  })
}

function observePool(registers: Registry[], pool: pg.Pool): void {
  new Gauge({
    name: 'credits_pool_connections',
    help: 'Connections to the database, those of them that are idle, and requests for one.',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'total' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
}
