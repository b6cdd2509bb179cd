/** Compares what the real system said with what the model says it would. */

/** Stands for a grant of the real system of which nobody knows which one it is in the model. */
export const UNKNOWN_GRANT = '?'

/**
 * Where the said differs from the expected, as "path: said, expected". What is said beyond the
 * expected does not matter: an answer has fields that the model does not know.
 */
export function differences(said: unknown, expected: unknown, path = ''): string[] {
  if (said === UNKNOWN_GRANT && path.endsWith('.grant')) return []
  if (Array.isArray(expected)) {
    const list = Array.isArray(said) ? said : []
    if (list.length !== expected.length) return [differ(path, said, expected)]
    return expected.flatMap((item, n) => differences(list[n], item, `${path}[${n}]`))
  }
  if (isObject(expected)) {
    if (!isObject(said)) return [differ(path, said, expected)]
    return Object.entries(expected).flatMap(([field, value]) =>
      value === undefined ? [] : differences(said[field], value, `${path}.${field}`),
    )
  }
  return Object.is(said, expected) ? [] : [differ(path, said, expected)]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const differ = (path: string, said: unknown, expected: unknown): string =>
  `${path.replace(/^\./, '') || 'all'}: ${shown(said)}, expected ${shown(expected)}`

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

/**
 * The same answer with the model's names for grants in place of the real ids, by which
 * `names` lists them.
 */
export function renamed(answer: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(answer)) return answer.map((item) => renamed(item, names))
  if (!isObject(answer)) return answer
  const fields = Object.entries(answer).map(([field, value]) => [
    field,
    field === 'grant' && typeof value === 'string'
      ? (names.get(value) ?? UNKNOWN_GRANT)
      : renamed(value, names),
  ])
  return Object.fromEntries(fields) as unknown
}
