import { expect, waitFor } from 'storybook/test'
import { atRest } from './at-rest.js'

/** English words where the page is in English, and any words where it is not; figures are looked for everywhere. */
export const inWords = (words: RegExp): RegExp =>
  document.documentElement.lang === 'en' || !/\p{L}{3}/u.test(words.source) ? words : /\p{L}{3}/u

/** Waits until an element of the story has a state, and is wholly seen in it. */
export async function until(canvas: ParentNode, selector: string, state: string): Promise<void> {
  await waitFor(async () => {
    const element = canvas.querySelector(selector)
    await expect(element?.matches(`:state(${state})`), `${selector} is ${state}`).toBe(true)
  })
  await atRest(document)
}
