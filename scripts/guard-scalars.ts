/** A schema or a check, as zod holds it. Its fields depend on `type`; each is tested when read. */
export interface Construct {
  readonly _zod: { readonly def: Readonly<Record<string, unknown>> }
}

/** A pattern, a least length, or any text. */
export function pattern(checks: Construct['_zod']['def'][]): string {
  const [check, ...more] = checks
  if (!check) return '/(?:)/'
  if (more.length === 0 && check['check'] === 'string_format' && check['format'] === 'regex')
    // In other languages `\w` has letters of every script: the contract spells out what it means here.
    return String(check['pattern']).replace('A-Za-z0-9_', '\\w')
  if (more.length === 0 && check['check'] === 'min_length' && check['minimum'] === 1) return '/[^]/'
  throw unknown('checks of a string', checks)
}

/** Words of letters, so that none means more in a pattern. */
export function oneOf(words: unknown[]): string {
  if (!words.every((word) => /^\w+$/.test(String(word)))) throw unknown('an enum', words)
  return `/^(${words.join('|')})$/`
}

export function bounds(checks: Construct['_zod']['def'][]): [min: number, max: number] {
  let min = -Infinity
  let max = Infinity
  for (const check of checks) {
    const value = check['value'] as number
    const step = check['inclusive'] ? 0 : 1
    if (check['check'] === 'greater_than') min = Math.max(min, value + step)
    else if (check['check'] === 'less_than') max = Math.min(max, value - step)
    else throw unknown('a check of a number', check)
  }
  return [min, max]
}

export const unknown = (what: string, where: unknown): Error =>
  new Error(`The guards cannot express ${what}: ${JSON.stringify(where)}`)
