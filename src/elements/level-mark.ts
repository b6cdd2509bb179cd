import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit'
import type { Level } from '../contract/balance.js'

const ring = svg`<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/>`

/** Each level has its own shape, so that colour is never needed to tell them apart. */
const SHAPES: Record<Level | 'unknown', SVGTemplateResult> = {
  ok: svg`<circle cx="8" cy="8" r="7" fill="currentColor"/>
    <path class="cut" d="m4.9 8.3 2.2 2.2 4-4.6"/>`,
  low: svg`${ring}<path d="M3.5 8.5a4.5 4.5 0 0 0 9 0z" fill="currentColor"/>`,
  critical: svg`<path d="M8 1.2a1 1 0 0 1 .9.5l6 11a1 1 0 0 1-.9 1.5H2a1 1 0 0 1-.9-1.5l6-11a1 1 0 0 1 .9-.5z" fill="currentColor"/>
    <path class="cut" d="M8 5.6v3.6M8 11.6v.1"/>`,
  empty: svg`${ring}<path d="m4 12 8-8" stroke="currentColor" stroke-width="1.5"/>`,
  unknown: svg`<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"
    stroke-dasharray="2.5 2.4"/>`,
}

/** The level as a shape. Decoration: the level is always in words beside it. */
export const levelMark = (level: Level | 'unknown'): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[level]}</svg>`
