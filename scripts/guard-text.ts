import * as bookkeeping from '../src/contract/bookkeeping.js'
import * as invariants from '../src/contract/invariants.js'
import { bounds, type Construct, oneOf, pattern, unknown } from './guard-scalars.js'

const RULE_FILES = {
  '../contract/bookkeeping.js': bookkeeping,
  '../contract/invariants.js': invariants,
}

const ruleNames = new Map<unknown, string>(
  Object.values<object>(RULE_FILES)
    .flatMap((rules) => Object.entries<unknown>(rules as Record<string, unknown>))
    .map(([name, rule]) => [rule, name]),
)

/** The functions that a check is made of, by the file that has them. */
const PRIMITIVE_FILES = {
  './between.js': ['between'],
  './check.js': ['isBoolean', 'orNull', 'record'],
}

/**
 * The text of a file of guards, not formatted yet. Checks that are `elsewhere`, each with its file,
 * are taken from there. Throws on any construct it does not know.
 */
export function guardText(
  received: readonly string[],
  modules: Readonly<Record<string, object>>,
  elsewhere: ReadonlyMap<string, string>,
): string {
  const named = new Map<unknown, { name: string; module: string }>()
  const schemas = new Map<string, unknown>()
  for (const [module, exported] of Object.entries(modules))
    for (const [name, schema] of Object.entries(exported)) {
      named.set(schema, { name, module })
      schemas.set(name, schema)
    }
  const written = new Map<string, string>()
  const primitives = new Set<string>()
  const rules = new Set<string>()
  const types = new Map<string, string>()
  const taken = new Set<string>()

  const need = (primitive: string): string => {
    primitives.add(primitive)
    return primitive
  }

  const use = (primitive: string, ...args: string[]): string =>
    `${need(primitive)}(${args.join(', ')})`

  const reference = (schema: unknown): string => {
    const known = named.get(schema)
    if (!known) return expression(schema as Construct)
    const isCheck = received.includes(known.name)
    if (!isCheck && elsewhere.has(known.name)) {
      taken.add(known.name)
      return `is${known.name}`
    }
    const constant = isCheck ? `is${known.name}` : lowerFirst(known.name)
    if (!written.has(constant)) {
      const code = expression(schema as Construct, isCheck)
      if (rules.has(code)) return code
      const typed = code.replace(/^record/, `record<${known.name}>`)
      if (typed !== code) types.set(known.name, known.module)
      const exported = isCheck ? 'export ' : ''
      // A list of one shape must not widen to a list of any length.
      const fixed = /^\{.*: \[/.test(typed) ? `${typed} as const` : typed
      written.set(constant, `${exported}const ${constant} = ${fixed}`)
    }
    return constant
  }

  /** As `src/guards/check.ts` reads it. */
  const expression = (schema: Construct, isCheck = false): string => {
    const { def } = schema._zod
    refuseUnknownTraits(def)
    const checks = ((def['checks'] ?? []) as Construct[]).map((check) => check._zod.def)
    switch (def['type']) {
      case 'object': {
        if (checks.length > 1) throw unknown('more than one rule', checks)
        const shape = Object.entries(def['shape'] as Record<string, unknown>)
        const fields = shape.map(([key, field]) => property(key, reference(field)))
        const record = `{ ${fields.join(', ')} }`
        return isCheck || checks.length > 0 ? use('record', record, ...checks.map(rule)) : record
      }
      case 'array':
        return noChecks(checks, `[${reference(def['element'])}]`)
      case 'nullable':
        return use('orNull', noChecks(checks, reference(def['innerType'])))
      case 'enum':
        return oneOf(Object.values(def['entries'] as object))
      case 'boolean':
        return noChecks(checks, need('isBoolean'))
      case 'string':
        return ruledPattern(checks) ?? pattern(checks)
      case 'number': {
        if (def['format'] !== 'safeint') throw unknown('a number that is not z.int()', def)
        const [min, max] = bounds(checks)
        return max === Infinity ? String(min) : use('between', String(min), String(max))
      }
      default:
        throw unknown('a schema', def)
    }
  }

  const rule = (check: Construct['_zod']['def']): string => {
    const name = ruleNames.get(check['fn'])
    if (check['check'] !== 'custom' || !name)
      throw unknown('a refinement that is not one of the invariants of src/contract', check)
    rules.add(name)
    return name
  }

  /** This rule says all that its pattern does: that is for documents. */
  const ruledPattern = ([, second, ...more]: Construct['_zod']['def'][]): string | undefined =>
    second?.['fn'] === invariants.isInstant && more.length === 0 ? rule(second) : undefined

  for (const name of received) reference(schemas.get(name))

  const imports = [
    ...Object.keys(modules).flatMap((module) => typeImport(module, types)),
    ...Object.entries(RULE_FILES).flatMap(([file, those]) =>
      valueImport(Object.keys(those), rules, file),
    ),
    ...Object.entries(PRIMITIVE_FILES).flatMap(([file, those]) =>
      valueImport(those, primitives, file),
    ),
    ...[...taken].map((check) => `import { is${check} } from '${elsewhere.get(check)}'`),
  ]
  return [
    '// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.',
    ...imports,
    '',
    ...written.values(),
  ].join('\n')
}

/** What each kind of schema may be made of. Anything else, as `strictObject` has, would be lost. */
const TRAITS: Readonly<Record<string, readonly string[]>> = {
  object: ['shape'],
  array: ['element'],
  nullable: ['innerType'],
  enum: ['entries'],
  number: ['format', 'check'],
}

function refuseUnknownTraits(def: Construct['_zod']['def']): void {
  const known = ['type', 'checks', ...(TRAITS[def['type'] as string] ?? [])]
  const strange = Object.keys(def).filter((trait) => def[trait] && !known.includes(trait))
  if (strange.length > 0) throw unknown(`a schema with ${strange.join(', ')}`, def)
}

function noChecks(checks: unknown[], code: string): string {
  if (checks.length > 0) throw unknown('checks on this kind of schema', checks)
  return code
}

function typeImport(module: string, types: ReadonlyMap<string, string>): string[] {
  const names = [...types].filter(([, home]) => home === module).map(([name]) => name)
  return names.length > 0
    ? [`import type { ${names.sort().join(', ')} } from '../contract/${module}.js'`]
    : []
}

function valueImport(exported: readonly string[], used: Set<string>, from: string): string[] {
  const names = exported.filter((name) => used.has(name))
  return names.length > 0 ? [`import { ${names.sort().join(', ')} } from '${from}'`] : []
}

const property = (key: string, code: string): string => (key === code ? key : `${key}: ${code}`)
const lowerFirst = (name: string): string => name[0]!.toLowerCase() + name.slice(1)
