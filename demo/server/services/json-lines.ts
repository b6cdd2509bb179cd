/** The words JSON is made of; strings first, because they may hold anything. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

export type JsonPath = readonly PropertyKey[]

/**
 * In which line of a JSON text each value begins. The text must be valid JSON.
 *
 * @returns the line of a path, or of the nearest value around it that is there
 */
export function linesOf(text: string): (path: JsonPath) => number {
  const lines = new Map<string, number>([['', 1]])
  const open: { list: boolean; key: PropertyKey }[] = []
  let expectsKey = false
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match
    const inner = open.at(-1)
    if (token === '}' || token === ']') open.pop()
    else if (token === ':') expectsKey = false
    else if (token === ',') {
      if (inner?.list) inner.key = Number(inner.key) + 1
      else expectsKey = true
    } else if (expectsKey && inner && !inner.list) inner.key = JSON.parse(token) as string
    else {
      const line = text.slice(0, match.index).split('\n').length
      lines.set(keyOf(open.map(({ key }) => key)), line)
      if (token === '{' || token === '[') open.push({ list: token === '[', key: 0 })
    }
    if (token === '{') expectsKey = true
    else if (token === '[') expectsKey = false
  }
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const line = lines.get(keyOf(path.slice(0, length)))
      if (line !== undefined) return line
    }
    return 1
  }
}

const keyOf = (path: JsonPath): string => path.map((part) => `/${String(part)}`).join('')
