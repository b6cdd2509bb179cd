/** A look of a host's page: its ground, its scheme and what it tells the elements. */
export interface Theme {
  readonly scheme: 'light' | 'dark'
  /** Of the page itself. */
  readonly ground: string
  readonly ink: string
  readonly font?: string
  readonly properties: Readonly<Record<`--credits-${string}`, string>>
}

/**
 * What the toolbar offers. Three of them are the pages of practices that have nothing in common but
 * the elements: each is no more than a host writes in its own style sheet. Two are light pages that
 * may have a dark part.
 */
export const themes: Readonly<Record<string, Theme>> = {
  light: { scheme: 'light', ground: '#fff', ink: '#13222c', properties: {} },
  dark: { scheme: 'dark', ground: '#0d1418', ink: '#e8eef2', properties: {} },
  'high contrast': {
    scheme: 'light',
    ground: '#fff',
    ink: '#000',
    properties: {
      '--credits-ink': '#000',
      '--credits-muted': '#2b2b2b',
      '--credits-surface': '#fff',
      '--credits-border': '#000',
      '--credits-accent': '#00308f',
      '--credits-ok': '#004d1a',
      '--credits-low': '#5c2e00',
      '--credits-critical': '#8b0000',
      '--credits-empty': '#8b0000',
      '--credits-focus-ring': '3px solid',
    },
  },
  'Orchard Family Practice': {
    scheme: 'light',
    ground: '#f6f1e7',
    ink: '#33291d',
    font: '1rem/1.5 Georgia, "Noto Serif", serif',
    properties: {
      '--credits-ink': 'light-dark(#33291d, #f3eadb)',
      '--credits-muted': 'light-dark(#6a5a45, #c9b89e)',
      '--credits-surface': 'light-dark(#fffdf8, #241c14)',
      '--credits-border': 'light-dark(#e2d6c1, #4d3f2e)',
      '--credits-accent': 'light-dark(#7a3b12, #f0a873)',
      '--credits-radius': '20px',
      '--credits-space': '4.5px',
    },
  },
  'Nordlys Radiology': {
    scheme: 'dark',
    ground: '#05070f',
    ink: '#e6ecff',
    properties: {
      '--credits-ink': '#e6ecff',
      '--credits-muted': '#9aa8d4',
      '--credits-surface': '#0d1224',
      '--credits-border': '#26305a',
      '--credits-accent': '#8fb4ff',
      '--credits-radius': '4px',
    },
  },
  'Harbour Hospital': {
    scheme: 'light',
    ground: '#eef2f7',
    ink: '#0b1f3a',
    font: '0.9375rem/1.45 "Liberation Sans", Arial, sans-serif',
    properties: {
      '--credits-ink': 'light-dark(#0b1f3a, #e3ecf8)',
      '--credits-muted': 'light-dark(#4a5d7a, #a9b9d0)',
      '--credits-surface': 'light-dark(#fff, #0f1a2b)',
      '--credits-border': 'light-dark(#c8d3e2, #2d3d55)',
      '--credits-accent': 'light-dark(#0b4f9e, #7fb2f5)',
      '--credits-radius': '0px',
      '--credits-space': '3.5px',
    },
  },
}

/** How far apart things are; `comfortable` is as they come. */
export const densities: Readonly<Record<string, string | undefined>> = {
  comfortable: undefined,
  compact: '3px',
}

/** Everything that a theme may set, so that the next one begins anew. */
const settable = [
  ...new Set(Object.values(themes).flatMap((theme) => Object.keys(theme.properties))),
]

/** What a page has that thinks nothing of its font. */
const PLAIN_FONT = '1rem/1.5 system-ui, sans-serif'

/** Dresses a page, or a part of one, as the page of a host. */
export function dress({ style }: HTMLElement, name: string, density: string): void {
  const { scheme, ground, ink, font, properties } = themes[name] ?? themes['light']!
  const known: Readonly<Record<string, string>> = properties
  for (const property of settable) style.setProperty(property, known[property] ?? '')
  const space = densities[density]
  if (space) style.setProperty('--credits-space', space)
  style.colorScheme = scheme
  style.background = ground
  style.color = ink
  style.font = font ?? PLAIN_FONT
}
