import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { HostError } from './host-error.js'

/**
 * The JSON body, checked. Insisting on its media type keeps other sites' pages out as well: they
 * cannot send it without a preflight, which the host never grants.
 */
export async function readBody<S extends z.ZodMiniType>(
  c: Context,
  schema: S,
): Promise<z.output<S>> {
  const mediaType = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json')
    throw new HostError('unsupported_media_type', 'The body must be JSON.')
  const checked = schema.safeParse(await jsonOf(c))
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new HostError(
    'malformed_request',
    `${issue?.path.join('.') || 'The body'} is missing or wrong.`,
  )
}

async function jsonOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json()
  } catch {
    throw new HostError('malformed_request', 'The body is not JSON.')
  }
}
