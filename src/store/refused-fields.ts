import type { CreditsError } from '../client/credits-error.js'

/** A field that the backend refused: where it is in the body, such as `address.city`, and why. */
export interface RefusedField {
  readonly path: string
  readonly message: string
}

/** What is wrong with which field, of a refusal that says so. Takes only what has the type. */
export function refusedFields({ code, cause }: CreditsError): readonly RefusedField[] {
  if (code !== 'invalid_request') return []
  const { fields } = Object(cause) as { fields?: unknown }
  return Array.isArray(fields) ? fields.filter(isRefusedField) : []
}

function isRefusedField(field: unknown): field is RefusedField {
  const { path, message } = Object(field) as Partial<RefusedField>
  return typeof path === 'string' && typeof message === 'string'
}
