import { type BrowserContext, expect, type Frame, type Page } from '@playwright/test'
import type { Demo } from './demo-process.js'
import { test as base } from './demo-test.js'

const VIOLATION = 'Content Security Policy'
const LOOPBACK = ['127.0.0.1', 'localhost']

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
    if (!LOOPBACK.includes(hostname)) wrong.push(`asked ${hostname}`)
    const told = `${request.url()} ${request.postData() ?? ''}`
    if (origin !== double() && /4\d{15}/.test(told)) wrong.push(`told ${origin} a card number`)
  })
  context.on('response', (response) => {
    const policy = response.headers()['content-security-policy']
    const isPage = response.request().resourceType() === 'document'
    if (isPage && !isStrict(policy)) wrong.push(`${response.url()} has the policy ${policy}`)
  })
  return wrong
}

const isStrict = (policy = ''): boolean =>
  policy.includes("default-src 'none'") && !/unsafe-|\*|data:|blob:/.test(policy)

/** What a field for a card is called, or says that it is. */
const OF_CARDS = /card ?number|security ?code|expir|\b(cvc|cvv)\b/i

/** Fields for cards. Looks into shadow roots, and not into the frames of a page. */
async function cardFields(frame: Frame | Page): Promise<number> {
  const byName = await frame.getByRole('textbox', { name: OF_CARDS }).count()
  return byName + (await frame.locator('input[autocomplete^="cc-"]').count())
}

async function expectNoCardFields(page: Page, { stripe }: Demo): Promise<void> {
  for (const frame of page.frames())
    if (new URL(frame.url()).origin !== stripe) expect(await cardFields(frame)).toBe(0)
}

/** Tests of buying: none passes when a page asked another host or broke its policy. */
export const test = base.extend<{ careful: string[] }>({
  careful: [
    async ({ context, running: { demo } }, use) => {
      const wrong = await watched(context, () => demo.stripe)
      await use(wrong)
      for (const page of context.pages()) await expectNoCardFields(page, demo)
      expect(wrong).toEqual([])
      expect([...demo.asked()].filter((host) => !LOOPBACK.includes(host))).toEqual([])
    },
    { auto: true },
  ],
})
