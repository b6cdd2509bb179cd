import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { css, html, type TemplateResult } from 'lit'
import { levelMark } from '../src/elements/level-mark.js'
import { base } from '../src/styles/base.js'
import { tokens } from '../src/styles/tokens.js'
import { backends } from './balance-states.js'
import { page } from './page.js'

export default { title: 'Design language/Foundations', tags: ['!dev'] } satisfies Meta

const look = css`
  .swatches {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
    gap: 12px;
    padding: 16px;
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_ink);
  }

  .swatch {
    block-size: 3rem;
    border: 1px solid var(--_border);
    border-radius: 8px;
  }

  .box {
    border: 1px solid var(--_border);
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }
`

/** The same rules as in the elements, on a part of the page. */
const styled = (content: TemplateResult): TemplateResult =>
  html`<style>
      ${[tokens, base].join('\n').replaceAll(':host', '.language')} ${look.cssText}
    </style>
    <div class="language">${content}</div>`

const COLOURS = [
  ['ink', 'text'],
  ['muted', 'text of second rank'],
  ['surface', 'ground'],
  ['border', 'lines'],
  ['accent', 'buttons, monthly credits'],
  ['ok', 'level ok'],
  ['low', 'level low'],
  ['critical', 'level critical'],
  ['empty', 'level empty'],
] as const

const LEVELS = [
  ['ok', 'Enough'],
  ['low', 'Low'],
  ['critical', 'Very low'],
  ['empty', 'Used up'],
] as const

export const Colour: StoryObj = {
  render: () =>
    styled(
      html`<div class="swatches">
        ${COLOURS.map(
          ([name, use]) =>
            html`<div>
              <div class="swatch ${name}" style="background: var(--_${name}, var(--_level))"></div>
              <code>--credits-${name}</code><br /><small>${use}</small>
            </div>`,
        )}
      </div>`,
    ),
}

export const Levels: StoryObj = {
  render: () =>
    styled(
      html`<div class="swatches">
        ${LEVELS.map(
          ([level, words]) =>
            html`<div class=${level} style="color: var(--_level)">
              ${levelMark(level)} <strong>${words}</strong>
            </div>`,
        )}
      </div>`,
    ),
}

export const Type: StoryObj = {
  render: () =>
    styled(
      html`<div class="swatches" style="grid-template-columns: 1fr">
        <div><span part="amount" style="font-size: 2.5em">1,312</span> figure, 2.5 em</div>
        <div>credits available, 1 em</div>
        <div style="font-size: 0.875em; color: var(--_muted)">facts and levels, 0.875 em</div>
        <div style="font-size: 0.8125em; color: var(--_muted)">time of the figures, 0.8125 em</div>
      </div>`,
    ),
}

export const Space: StoryObj = {
  render: () =>
    styled(
      html`<div class="swatches">
        ${[1, 2, 3, 4, 5, 6].map(
          (steps) =>
            html`<div>
              <div
                class="box"
                style="block-size: 2rem; inline-size: calc(var(--_space) * ${steps})"
              ></div>
              <small>${steps} × space</small>
            </div>`,
        )}
      </div>`,
    ),
}

export const Motion: StoryObj = {
  render: () => page(backends.loading(), html`<credit-balance variant="card"></credit-balance>`),
}
