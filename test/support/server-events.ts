import type { Balance } from '@virtual-practice/credits/contract'

export interface BalanceEvent {
  readonly id: string
  readonly balance: Balance
}

/** Reads one stream of server-sent events, block by block. */
export class EventReader {
  /** Every line that was no event: comments and the time to reconnect after. */
  readonly asides: string[] = []
  readonly response: Response
  readonly #reader: ReadableStreamDefaultReader<string>
  readonly #abort: AbortController
  #text = ''

  private constructor(response: Response, abort: AbortController) {
    if (!response.body) throw new Error('The stream has no body.')
    this.response = response
    this.#abort = abort
    this.#reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  }

  static async open(url: string, headers: Record<string, string>): Promise<EventReader> {
    const abort = new AbortController()
    const response = await fetch(`${url}/v1/events`, { headers, signal: abort.signal })
    return new EventReader(response, abort)
  }

  /** The next event; undefined when the stream has ended. */
  async next(): Promise<BalanceEvent | undefined> {
    for (;;) {
      const block = await this.#block()
      if (block === undefined) return undefined
      const fields = new Map(
        block.split('\n').map((line) => {
          const colon = line.indexOf(':')
          return [line.slice(0, colon), line.slice(colon + 2)] as const
        }),
      )
      const data = fields.get('data')
      if (data === undefined) this.asides.push(block)
      else if (fields.get('event') === 'balance')
        return { id: fields.get('id') ?? '', balance: JSON.parse(data) as Balance }
    }
  }

  close(): void {
    this.#abort.abort()
  }

  async #block(): Promise<string | undefined> {
    let end: number
    while ((end = this.#text.indexOf('\n\n')) < 0) {
      const { value, done } = await this.#reader.read()
      if (done) return undefined
      this.#text += value
    }
    const block = this.#text.slice(0, end)
    this.#text = this.#text.slice(end + 2)
    return block
  }
}
