import type { MiddlewareHandler } from 'hono'

/** The pages that take payments, with their files; no other page has to do with the till. */
export const PAYING_PAGES = {
  '/credit-management': 'credit-management.html',
  '/recover': 'recover.html',
} as const

/** Further sources, each after a space. */
interface Till {
  readonly script: string
  readonly frame: string
  readonly connect: string
}

const NONE: Till = { script: '', frame: '', connect: '' }

/** What Stripe asks a page to allow. Of what stands in for it, everything is in one place. */
function tillAt(stripeJs: string): Till {
  const { origin } = new URL(stripeJs)
  const here = ` ${origin}`
  if (origin !== 'https://js.stripe.com') return { script: here, frame: here, connect: here }
  const frame = `${here} https://hooks.stripe.com`
  return { script: here, frame, connect: ' https://api.stripe.com' }
}

/** The strict policy under which the elements are promised to work. */
function contentSecurityPolicy(creditsUrl: string, { script, frame, connect }: Till): string {
  return [
    "default-src 'none'",
    `script-src 'self'${script}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self' ${new URL(creditsUrl).origin}${connect}`,
    `frame-src${frame || " 'none'"}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

export function securityHeaders(creditsUrl: string, stripeJs: string): MiddlewareHandler {
  const usual = contentSecurityPolicy(creditsUrl, NONE)
  const paying = contentSecurityPolicy(creditsUrl, tillAt(stripeJs))
  return async (c, next) => {
    await next()
    c.header('Content-Security-Policy', c.req.path in PAYING_PAGES ? paying : usual)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
  }
}
