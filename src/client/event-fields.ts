/** Two ends of a line in a row. A `\r` whose `\n` is still to come counts as one end. */
const END_OF_EVENT = /(?:\r\n|\n|\r(?!\n)){2}/

/** The fields of one event, such as `event`, `data` and `retry`. Repeated ones are lines. */
export type EventFields = Readonly<Record<string, string>>

/**
 * Reads a `text/event-stream` as the HTML standard says. Give it piece after piece, cut anywhere,
 * also between the two characters of a line's end; it gives the events that each completes. An
 * event that never ends is never told.
 */
export function eventReader(): (piece: string) => EventFields[] {
  let rest = ''
  return (piece) => {
    const events = (rest + piece).split(END_OF_EVENT)
    rest = events.pop()!
    return events.map(fieldsOf)
  }
}

function fieldsOf(event: string): EventFields {
  const fields: Record<string, string> = {}
  for (const line of event.split(/\r\n?|\n/)) {
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)/s.exec(line)!
    fields[name] = name in fields ? `${fields[name]}\n${value}` : value
  }
  return fields
}
