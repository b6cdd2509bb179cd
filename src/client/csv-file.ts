import type { Route } from '../contract/routes.js'
import { breach } from './answer.js'
import type { CallOptions } from './calls.js'
import type { Connection } from './connection.js'
import { within } from './time.js'

/** A file that stops growing for so long does not come, in milliseconds. */
const SILENCE_MAX_MS = 45_000

/**
 * CSV, taken piece by piece into a file of the browser's. One that breaks off rejects: a part is
 * never given out for the whole.
 */
export function csvFile(
  connection: Connection,
  route: Route,
  { signal }: CallOptions = {},
): Promise<Blob> {
  return connection.open(route, { signal, headers: { accept: 'text/csv' } }, async (response) => {
    const type = response.headers.get('content-type') ?? ''
    if (!response.body || !type.startsWith('text/csv')) throw breach()
    const reader = response.body.getReader()
    const pieces: Blob[] = []
    for (;;) {
      const { done, value } = await within(SILENCE_MAX_MS, connection.wait, reader.read())
      if (done) return new Blob(pieces, { type: 'text/csv' })
      pieces.push(new Blob([value]))
    }
  })
}
