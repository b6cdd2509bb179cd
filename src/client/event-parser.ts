/** One event of a `text/event-stream`. */
export interface ServerEvent {
  readonly type: string
  readonly data: string
}

/**
 * Reads a `text/event-stream` as the HTML standard says. Text may be cut anywhere, also between
 * the two characters of a line's end. An event that never ends is never told. Ids are passed
 * over: a balance carries its own, the version.
 */
export class EventParser {
  /** How long the server asks to wait before a new connection, in milliseconds. */
  retry_ms: number | undefined
  #line = ''
  #endedInReturn = false
  #type = ''
  #data: string[] = []

  /** Takes the next piece of the stream; gives the events that it completes. */
  read(piece: string): ServerEvent[] {
    if (!piece) return []
    const text = this.#endedInReturn ? piece.replace(/^\n/, '') : piece
    this.#endedInReturn = piece.endsWith('\r')
    const lines = (this.#line + text).split(/\r\n?|\n/)
    this.#line = lines.pop()!
    return lines.flatMap((line) => (line ? this.#take(line) : this.#end()))
  }

  #take(line: string): [] {
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!
    if (field === 'data') this.#data.push(value)
    else if (field === 'event') this.#type = value
    else if (field === 'retry' && /^\d+$/.test(value)) this.retry_ms = Number(value)
    return []
  }

  #end(): ServerEvent[] {
    const data = this.#data
    const event = { type: this.#type || 'message', data: data.join('\n') }
    this.#data = []
    this.#type = ''
    return data.length > 0 ? [event] : []
  }
}
