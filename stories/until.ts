import { expect, waitFor } from 'storybook/test'

/** Waits until an element of the story has a state. */
export async function until(canvas: HTMLElement, selector: string, state: string): Promise<void> {
  await waitFor(async () => {
    const element = canvas.querySelector(selector)
    await expect(element?.matches(`:state(${state})`), `${selector} is ${state}`).toBe(true)
  })
}
