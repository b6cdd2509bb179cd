/**
 * Does something about each, so many at a time.
 *
 * @param act does not throw
 * @param signal ends it early: by a throw, when those that were begun are done
 */
export async function eachOf<T>(
  all: readonly T[],
  atOnce: number,
  act: (one: T) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  const left = all.values()
  const work = async (): Promise<void> => {
    for (const one of left) {
      if (signal?.aborted) return
      await act(one)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  signal?.throwIfAborted()
}
