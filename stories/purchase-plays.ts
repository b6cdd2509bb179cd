import { expect, waitFor } from 'storybook/test'
import { inWords, until } from './until.js'

const inside = (canvas: HTMLElement, selector: string): HTMLElement | null =>
  canvas.querySelector('credit-purchase')!.shadowRoot!.querySelector<HTMLElement>(selector)

/** Clicks the button that pays, once it can be clicked, and waits for what comes of it. */
export async function pay(canvas: HTMLElement, state: string): Promise<void> {
  await until(canvas, 'credit-purchase', 'ready')
  await until(canvas, 'credit-purchase', 'choosing')
  while (!inside(canvas, '.main[aria-disabled="false"]') || !inside(canvas, '[name="card"]'))
    await new Promise(requestAnimationFrame)
  inside(canvas, '.main')!.click()
  await until(canvas, 'credit-purchase', state)
}

/** Waits until it says that the price has changed, and asks for another total. */
export async function asksAnew(canvas: HTMLElement, total: RegExp): Promise<void> {
  const says = (selector: string, words: RegExp): Promise<void> =>
    waitFor(() => expect(inside(canvas, selector)).toHaveTextContent(words))
  await says('.notice', inWords(/price has changed/))
  await says('.summary .total', total)
}
