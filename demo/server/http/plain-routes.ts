import type { Hono } from 'hono'
import type { PlainRoute } from '../operations/answered.js'
import { json } from './answers.js'
import type { Env } from './environment.js'
import { openApi } from './openapi/document.js'

type Plain = Exclude<PlainRoute, 'none' | 'stripeWebhook'>

const PATHS: Record<Plain, string> = {
  healthz: '/healthz',
  readyz: '/readyz',
  openapi: '/v1/openapi.json',
}

/** What needs no token and is not counted: how the server is, and what it offers. */
export function mountPlainRoutes(app: Hono<Env>, ready: () => Promise<void>): void {
  const answers: Record<Plain, () => Response | Promise<Response>> = {
    healthz: () => json({ status: 'ok' }),
    readyz: async () => {
      await ready()
      return json({ status: 'ready' })
    },
    openapi: () => json(openApi),
  }
  for (const name of Object.keys(PATHS) as Plain[])
    app.get(PATHS[name], (c) => {
      c.set('route', name)
      return answers[name]()
    })
}
