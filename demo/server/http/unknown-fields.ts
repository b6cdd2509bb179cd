import * as z from 'zod'

/**
 * What was said that the schema does not ask for, as paths. A field that is misspelt would else be
 * as good as not said, and the answer another one than was meant.
 */
export function unknownFields(schema: z.core.$ZodType, value: unknown, path = ''): string[] {
  if (schema instanceof z.core.$ZodOptional)
    return unknownFields(schema._zod.def.innerType, value, path)
  if (schema instanceof z.core.$ZodArray && Array.isArray(value))
    return value.flatMap((item, n) => unknownFields(schema._zod.def.element, item, at(path, n)))
  if (!(schema instanceof z.core.$ZodObject) || typeof value !== 'object' || value === null)
    return []
  const { shape } = schema._zod.def
  return Object.entries(value).flatMap(([key, field]) =>
    Object.hasOwn(shape, key) ? unknownFields(shape[key]!, field, at(path, key)) : [at(path, key)],
  )
}

const at = (path: string, key: string | number): string => (path ? `${path}.${key}` : String(key))
