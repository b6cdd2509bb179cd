import { setTimeout as wait } from 'node:timers/promises'
import { routes, type Balance } from '@virtual-practice/credits/contract'
import type { Practice } from './practice.js'
import { Broken, must } from './verdicts.js'
import { openStream, type Exchange } from './wire.js'

export interface BalanceEvent {
  readonly id: string
  readonly balance: Balance
}

/** So soon a change is told. */
const PROMPT_ms = 5_000

/** Opens the stream of an account's balances, and closes it when the work with it is done. */
export async function withEvents(
  practice: Practice,
  headers: Record<string, string>,
  use: (events: EventReader) => Promise<void>,
): Promise<void> {
  const abort = new AbortController()
  const { method, path } = routes.events
  const all = { ...practice.headers, ...headers }
  try {
    const outgoing = { method, path, headers: all }
    const response = await openStream(practice.wire, outgoing, abort.signal)
    must(response.status === 200, `the stream was refused with ${response.status}`)
    const type = response.headers.get('Content-Type') ?? ''
    must(/^text\/event-stream\b/.test(type), `it comes as "${type}", must be text/event-stream`)
    must(response.body !== null, 'the stream has no body')
    await use(new EventReader(response.body, practice))
  } finally {
    abort.abort()
  }
}

/** Reads server-sent events, block by block, and holds each against the contract. */
export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #practice: Practice
  readonly #decoder = new TextDecoder()
  #text = ''

  constructor(body: ReadableStream<Uint8Array>, practice: Practice) {
    this.#reader = body.getReader()
    this.#practice = practice
  }

  /** The next balance. Fails the check when none comes soon. */
  async next(): Promise<BalanceEvent> {
    const deadline = new AbortController()
    const late = wait(PROMPT_ms, undefined, { signal: deadline.signal }).then(() => {
      throw new Broken(`the stream told nothing for ${PROMPT_ms / 1_000} s`)
    })
    try {
      return await Promise.race([this.#event(), late])
    } finally {
      deadline.abort()
      late.catch(() => undefined)
    }
  }

  async #event(): Promise<BalanceEvent> {
    for (;;) {
      const fields = fieldsOf(await this.#block())
      const data = fields.get('data')
      if (data === undefined) continue
      const exchange = this.#exchangeOf(data)
      const name = fields.get('event')
      if (name !== 'balance') throw new Broken(`an event is called ${name ?? 'nothing'}`, exchange)
      const balance = JSON.parse(data) as Balance
      this.#practice.answers.takePiece('events', balance, exchange)
      return { id: fields.get('id') ?? '', balance }
    }
  }

  #exchangeOf(data: string): Exchange {
    const { method, path } = routes.events
    return {
      method,
      path,
      account: this.#practice.account,
      sent: undefined,
      status: 200,
      came: data,
    }
  }

  async #block(): Promise<string> {
    let end: number
    while ((end = this.#text.indexOf('\n\n')) < 0) {
      const { value, done } = await this.#reader.read()
      if (done) throw new Broken('the stream has ended')
      // Lines may end with CR LF; within JSON there is no bare CR.
      this.#text += this.#decoder.decode(value, { stream: true }).replaceAll('\r', '')
    }
    const block = this.#text.slice(0, end)
    this.#text = this.#text.slice(end + 2)
    return block
  }
}

function fieldsOf(block: string): Map<string, string> {
  const lines = block.split('\n').map((line) => /^([^:]*):? ?(.*)$/.exec(line))
  return new Map(lines.map((line) => [line?.[1] ?? '', line?.[2] ?? '']))
}
