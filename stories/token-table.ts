import manifest from '../custom-elements.json' with { type: 'json' }

/** A property that a page may set. */
export interface Token {
  readonly name: string
  /** What it is without a page that says otherwise. */
  readonly fallback: string
  /** What each element does with it, by tag. */
  readonly uses: readonly (readonly [tag: string, use: string])[]
}

interface Declared {
  readonly name: string
  readonly default: string
  readonly description: string
}

interface Declaration {
  readonly tagName?: string
  readonly cssProperties?: readonly Declared[]
}

const declarations = (manifest.modules as readonly { declarations: readonly Declaration[] }[])
  .flatMap((module) => module.declarations)
  .flatMap(({ tagName, cssProperties = [] }) =>
    tagName ? cssProperties.map((property) => ({ tag: tagName, ...property })) : [],
  )

const isColour = ({ fallback }: Token): boolean => fallback.startsWith('light-dark')

/** Every `--credits-*` that an element declares, as its docstring has it: each name once, colours first. */
export const tokenTable: readonly Token[] = [...new Set(declarations.map(({ name }) => name))]
  .map((name) => {
    const same = declarations.filter((declared) => declared.name === name)
    return {
      name,
      fallback: same[0]!.default,
      uses: same.map(({ tag, description }) => [tag, description] as const),
    }
  })
  .sort((one, other) => Number(isColour(other)) - Number(isColour(one)))

export const declarationOf = ({ name, fallback }: Token): string => `${name}: ${fallback};`

/** A rule with all of them, to begin a theme from. */
export const asRule = (tokens: readonly Token[]): string =>
  `:root {\n${tokens.map((token) => `  ${declarationOf(token)}\n`).join('')}}\n`
