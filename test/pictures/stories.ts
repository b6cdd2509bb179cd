import { readFileSync } from 'node:fs'

interface Index {
  readonly entries: Readonly<Record<string, { id: string; type: 'story' | 'docs' }>>
}

/** The ids of all stories of the Storybook that was built last. */
export function storyIds(): ReadonlySet<string> {
  const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8')) as Index
  const stories = Object.values(entries).filter(({ type }) => type === 'story')
  return new Set(stories.map(({ id }) => id))
}
