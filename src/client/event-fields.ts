/** Two ends of a line in a row. A `\r` whose `\n` is still to come counts as one end. */
const END_OF_EVENT = /(?:\r?\n|\r(?!\n)){2}/

/** Gives a field of one event, such as `event`, `data` or `retry`; repeated ones are lines, none is empty. */
export type EventField = (name: string) => string

/**
 * Reads a `text/event-stream` as the HTML standard says. Give it piece after piece, cut anywhere,
 * also between the two characters of a line's end; it gives the events that each completes. An
 * event that never ends is never told.
 */
export function eventReader(): (piece: string) => EventField[] {
  let rest = ''
  return (piece) => {
    const events = (rest + piece).split(END_OF_EVENT)
    rest = events.pop()!
    return events.map((event) => (name) => {
      const lines = event.matchAll(RegExp(`^${name}(?:: ?([^\\r\\n]*)|$)`, 'gm'))
      return [...lines].map(([, value = '']) => value).join('\n')
    })
  }
}
