import type Stripe from 'stripe'
import { invalid } from './refusal.js'

/** A form-encoded request with Stripe's brackets. An empty value is one that was taken away. */
export class Form {
  constructor(readonly values: URLSearchParams) {}

  has(name: string): boolean {
    return this.values.has(name)
  }

  text(name: string): string | undefined {
    return this.values.get(name) || undefined
  }

  required(name: string): string {
    const value = this.text(name)
    if (value !== undefined) return value
    throw invalid(`Missing required param: ${name}.`, { code: 'parameter_missing', param: name })
  }

  whole(name: string): number | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    if (/^-?\d{1,15}$/.test(value)) return Number(value)
    throw invalid(`Invalid integer: ${value}`, { code: 'parameter_invalid_integer', param: name })
  }

  flag(name: string): boolean {
    const value = this.text(name)
    if (value === undefined || value === 'true' || value === 'false') return value === 'true'
    throw invalid(`Invalid boolean: ${value}`, { param: name })
  }

  oneOf<T extends string>(name: string, words: readonly T[]): T | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const word = words.find((each) => each === value)
    if (word !== undefined) return word
    throw invalid(`Invalid ${name}: must be one of ${words.join(', ')}`, { param: name })
  }

  /** The values of `name[]`, `name[0]`, `name[1]`, ... */
  list(name: string): string[] {
    return [...this.values]
      .filter(([key]) => key.startsWith(`${name}[`) && /^\[\d*\]$/.test(key.slice(name.length)))
      .map(([, value]) => value)
  }

  /** The form inside the brackets of `name`. */
  within(name: string): Form {
    const inner = [...this.values]
      .filter(([key]) => key.startsWith(`${name}[`))
      .map(([key, value]) => [key.slice(name.length).replace(/^\[([^\]]*)\]/, '$1'), value])
    return new Form(new URLSearchParams(inner))
  }

  isGiven(name: string): boolean {
    return this.has(name) || [...this.values.keys()].some((key) => key.startsWith(`${name}[`))
  }

  /** `before` with what was given: an empty value takes a key away. */
  metadata(before: Stripe.Metadata = {}): Stripe.Metadata {
    if (this.values.get('metadata') === '') return {}
    const after = { ...before }
    for (const [key, value] of this.within('metadata').values)
      if (value === '') Reflect.deleteProperty(after, key)
      else after[key] = value
    return after
  }
}
