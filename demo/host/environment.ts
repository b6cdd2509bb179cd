import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Environment {
  readonly port: number
  readonly creditsUrl: string
  readonly serviceKey: string
  readonly tokenSecret: string
  readonly embedFolder: string
  /** Stripe.js: Stripe's own, or what stands in for it. */
  readonly stripeJs: string
}

/** Reads what the host must be told. Throws one sentence that names what is missing or wrong. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  return {
    port: portOf(env.HOST_PORT ?? '4781'),
    creditsUrl: originOf(env.CREDITS_URL ?? 'http://127.0.0.1:4780'),
    serviceKey: required(env, 'CREDITS_SERVICE_KEY'),
    tokenSecret: required(env, 'CREDITS_TOKEN_SECRET'),
    embedFolder: embedFolder(),
    stripeJs: addressOf(env.STRIPE_JS_URL ?? 'https://js.stripe.com/endive/stripe.js'),
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`HOST_PORT is "${text}". Give a port from 0 to 65535.`)
}

function originOf(text: string): string {
  if (!URL.canParse(text)) throw new Error(`CREDITS_URL is "${text}". Give an http address.`)
  return new URL(text).origin
}

function addressOf(text: string): string {
  if (!URL.canParse(text)) throw new Error(`STRIPE_JS_URL is "${text}". Give an address.`)
  return new URL(text).href
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]
  if (value) return value
  throw new Error(`${name} is not set. \`npm start\` sets it; or give the backend's own.`)
}

function embedFolder(): string {
  const entry = fileURLToPath(import.meta.resolve('@virtual-practice/credits/embed'))
  if (existsSync(entry)) return dirname(entry)
  throw new Error('The package is not built. Run `npm run build` first.')
}
