import type { MiddlewareHandler } from 'hono'

/** The strict policy under which the elements are promised to work. */
export function contentSecurityPolicy(creditsUrl: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self' ${new URL(creditsUrl).origin}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

export function securityHeaders(creditsUrl: string): MiddlewareHandler {
  const policy = contentSecurityPolicy(creditsUrl)
  return async (c, next) => {
    await next()
    c.header('Content-Security-Policy', policy)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
  }
}
