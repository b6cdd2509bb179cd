import { aTimeout } from '@open-wc/testing'

const PAUSE_MS = 50

/** Some eight seconds, within the ten that a test may take. */
const LOOKS = 160

/**
 * Looks again until something holds. Patience is a number of looks, not a time: a busy machine may
 * let a page stand still for seconds, in which nothing could have come to hold.
 *
 * @throws Where it never holds, with what was waited for, from the place that waits.
 */
export async function waitUntil(
  holds: () => unknown,
  what = holds.toString(),
  looks = LOOKS,
): Promise<void> {
  const never = new Error(`Waited in vain: ${what}`)
  for (let look = 0; look < looks; look++) {
    if (await holds()) return
    await aTimeout(PAUSE_MS)
  }
  throw never
}
