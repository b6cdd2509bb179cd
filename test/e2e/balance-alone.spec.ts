import { expect } from '@playwright/test'
import { test } from '../support/demo-test.js'
import { signIn } from '../support/scribe-page.js'

test('a page that shows no more than the balance loads its script, and what that needs', async ({
  context,
  running: { demo, serviceOf },
}) => {
  await signIn(context, demo.host, 'northgate', 'ms-adeyemi')
  const host = await (await context.request.get(`${demo.host}/credit-management`)).text()
  const folder = /[^"]*\/credits\/(?=embed\.js)/.exec(host)![0]
  const page = await context.newPage()
  const loaded: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') loaded.push(new URL(request.url()).pathname)
  })
  await page.goto(`${demo.host}/a-page-without-scripts`)
  await page.evaluate(
    ({ script, api }) => {
      const provider = document.createElement('credits-provider')
      const balance = document.createElement('credit-balance')
      provider.setAttribute('base-url', api)
      balance.setAttribute('lang', 'en')
      balance.setAttribute('variant', 'card')
      provider.append(balance)
      document.body.append(provider)
      const getToken = async (): Promise<unknown> => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch('/api/token', { method: 'POST', headers, body: '{}' })
        return ((await answer.json()) as { token: unknown }).token
      }
      Object.assign(provider, { getToken })
      return import(script)
    },
    { script: `${folder}balance.js`, api: demo.api },
  )

  const { available } = await serviceOf('northgate').balance()
  const card = page.getByRole('region', { name: 'Credits' })
  await expect(card.locator('[part=amount]')).toHaveText(available.toLocaleString('en'))
  await expect(card.locator('[part=meter]')).toBeVisible()
  expect(loaded).toContain(`${folder}balance.js`)
  expect(loaded.filter((path) => !path.startsWith(`${folder}balance`))).toEqual([])
})
