import { type BrowserContext, expect } from '@playwright/test'
import { test as base } from './demo-test.js'

const VIOLATION = 'Content Security Policy'

/** What pages did that no page may do. */
async function watched(context: BrowserContext, double: () => string): Promise<string[]> {
  const wrong: string[] = []
  await context.addInitScript((said) => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`${said}: ${violatedDirective} ${blockedURI}`),
    )
  }, VIOLATION)
  context.on('console', (message) => {
    if (message.text().includes(VIOLATION)) wrong.push(message.text())
  })
  context.on('request', (request) => {
    const { protocol, hostname, origin } = new URL(request.url())
    if (!/^(http|ws)s?:$/.test(protocol)) return
    if (hostname !== '127.0.0.1') wrong.push(`asked ${hostname}`)
    const told = `${request.url()} ${request.postData() ?? ''}`
    if (origin !== double() && /4\d{15}/.test(told)) wrong.push(`told ${origin} a card number`)
  })
  return wrong
}

/** Tests of buying: none passes when a page asked another host or broke its policy. */
export const test = base.extend<{ careful: string[] }>({
  careful: [
    async ({ context, running: { demo } }, use) => {
      const wrong = await watched(context, () => demo.stripe)
      await use(wrong)
      for (const page of context.pages()) {
        // Locators look into shadow roots, and not into frames.
        expect(await page.locator('input[autocomplete^="cc-"]').count()).toBe(0)
        for (const frame of page.frames())
          if ((await frame.locator('input[autocomplete^="cc-"]').count()) > 0)
            expect(new URL(frame.url()).origin).toBe(demo.stripe)
      }
      expect(wrong).toEqual([])
    },
    { auto: true },
  ],
})
