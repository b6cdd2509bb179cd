import { shadowsIn } from './shadows.js'

const isEndless = (animation: Animation): boolean =>
  animation.effect?.getComputedTiming().endTime === Infinity

/**
 * Resolves when everything that was on its way from one look to another has arrived: what is half
 * seen has a contrast that nobody reads. What turns without end is not waited for.
 */
export async function atRest(page: Document): Promise<void> {
  const moving = [page, ...shadowsIn(page)]
    .flatMap((root) => root.getAnimations())
    .filter((animation) => !isEndless(animation))
  // What was taken away meanwhile does not arrive, and is not looked at.
  await Promise.allSettled(moving.map(({ finished }) => finished))
}
