import { readFileSync } from 'node:fs'

const BACKEND = /^x-backend:[\s\S]*?\n {2}environment:\n((?: {4}.*\n)+)/m
const VARIABLE = /^ {4}([A-Z_]+): '?(.*?)'?$/gm
const GIVEN = /\$\{([A-Z_]+):(?:\?|-(.*?))\}/g

/** The environment that `compose.yaml` gives each backend, with what it asks for put in. */
export function composedEnvironment(given: Record<string, string>): Record<string, string> {
  const block = BACKEND.exec(readFileSync('compose.yaml', 'utf8'))?.[1] ?? ''
  const filled = (text: string): string =>
    text.replace(GIVEN, (_, name: string, otherwise?: string) => {
      const value = given[name] ?? otherwise
      if (value === undefined) throw new Error(`compose.yaml asks for ${name}.`)
      return value
    })
  return Object.fromEntries(
    [...block.matchAll(VARIABLE)].map(([, name, value]) => [name!, filled(value!)]),
  )
}
