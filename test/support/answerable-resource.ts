import { CreditsError } from '../../src/client/credits-error.js'
import { Resource, type ResourceOptions } from '../../src/store/resource.js'
import { fakeTime } from './fake-time.js'

export interface Figure {
  version: number
  asOf: string
}
export const figure = (version: number, second = 0): Figure => ({
  version,
  asOf: `2026-11-23T09:30:${String(second).padStart(2, '0')}.000Z`,
})
export const broken = new CreditsError('network', 'no answer')

/** A resource whose reads are answered by the test, in any order. */
export function answerable(options: Partial<ResourceOptions<Figure>> = {}) {
  const time = fakeTime()
  const reads: { signal: AbortSignal; answer: (f: Figure) => void; fail: (e: Error) => void }[] = []
  const resource = new Resource<Figure>({
    wait: time.wait,
    watch: () => {},
    read: (signal) =>
      new Promise((answer, fail) => {
        reads.push({ signal, answer, fail })
      }),
    ...options,
  })
  return { resource, reads, time }
}
