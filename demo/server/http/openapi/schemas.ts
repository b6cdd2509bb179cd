import * as z from 'zod'
import * as contract from '@virtual-practice/credits/contract'

export type JsonSchema = z.core.JSONSchema.BaseSchema

const byName = new Map(
  Object.entries(contract).flatMap(([name, value]): [string, z.core.$ZodType][] =>
    value instanceof z.core.$ZodType ? [[name, value]] : [],
  ),
)
const names = new Map([...byName].map(([name, schema]) => [schema, name]))

const refTo = (name: string): string => `#/components/schemas/${name}`

/**
 * Every schema that the contract names, each told once. They are told as what is read: an answer
 * of a newer backend may hold more than they say.
 */
export const schemas: Record<string, JsonSchema> = namedSchemas()

function namedSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of byName) registry.add(schema, { id })
  const made = z.toJSONSchema(registry, { io: 'input', uri: refTo })
  // Each says by itself what it is and where; here the document does.
  for (const schema of Object.values(made.schemas)) {
    delete schema.$schema
    delete schema.$id
  }
  return made.schemas
}

/** Where a schema of the contract is told. One that the contract does not name is a mistake. */
export function referenceTo(schema: z.core.$ZodType): JsonSchema {
  return { $ref: refTo(nameOf(schema)) }
}

/** The fields of a query, and those that are required. */
export function fieldsOf(schema: z.core.$ZodType): {
  readonly properties: Record<string, JsonSchema>
  readonly required: readonly string[]
} {
  const { properties = {}, required = [] } = schemas[nameOf(schema)] ?? {}
  return { properties: properties as Record<string, JsonSchema>, required }
}

function nameOf(schema: z.core.$ZodType): string {
  const name = names.get(schema)
  if (name === undefined) throw new Error('The contract does not export a schema of its routes.')
  return name
}
