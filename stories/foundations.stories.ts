import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { css, html, type TemplateResult } from 'lit'
import { levelMark } from '../src/elements/level-mark.js'
import { base } from '../src/styles/base.js'
import { edge } from '../src/styles/edge.js'
import { tokens } from '../src/styles/tokens.js'
import { backends } from './balance-states.js'
import { code, english } from './english.js'
import { page } from './page.js'

export default { title: 'Design language/Foundations', tags: ['!dev'] } satisfies Meta

const look = css`
  .panel {
    --_edge: ${edge};
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10rem), 1fr));
    gap: 20px 16px;
    padding: 20px;
    border: 1px solid var(--_edge);
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_ink);
  }

  .panel.lines {
    grid-template-columns: 1fr;
    gap: 12px;
  }

  .panel code,
  .panel small {
    font-size: 0.8125rem;
  }

  .panel small {
    color: var(--_muted);
  }

  .swatch,
  .box {
    box-sizing: border-box;
    margin-block-end: 8px;
    border: 1px solid var(--_edge);
  }

  .swatch {
    block-size: 3rem;
    border-radius: 8px;
    forced-color-adjust: none;
  }

  .box {
    block-size: 2rem;
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 30%, var(--_surface));
  }

  .level {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--_level);
  }

  @media (forced-colors: active) {
    .swatch {
      border-color: CanvasText;
    }
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
      html`<div class="panel">
        ${COLOURS.map(
          ([name, use]) =>
            html`<div>
              <div class="swatch ${name}" style="background: var(--_${name}, var(--_level))"></div>
              ${code(`--credits-${name}`)}<br /><small>${english(use)}</small>
            </div>`,
        )}
      </div>`,
    ),
}

export const Levels: StoryObj = {
  render: () =>
    styled(
      html`<div class="panel">
        ${LEVELS.map(
          ([level, words]) =>
            html`<div class="level ${level}">
              ${levelMark(level)} <strong>${english(words)}</strong>
            </div>`,
        )}
      </div>`,
    ),
}

export const Type: StoryObj = {
  render: () =>
    styled(
      html`<div class="panel lines">
        <div>
          <span part="amount" style="font-size: 2.5em; line-height: 1.2">1,312</span>
          ${english('figure, 2.5 em')}
        </div>
        <div>${english('credits available, 1 em')}</div>
        <div style="font-size: 0.875em; color: var(--_muted)">
          ${english('facts and levels, 0.875 em')}
        </div>
        <div style="font-size: 0.8125em; color: var(--_muted)">
          ${english('time of the figures, 0.8125 em')}
        </div>
      </div>`,
    ),
}

/** What has corners, and which part of the radius they are. */
const CORNERS = [
  ['card', 1],
  ['button', 0.5],
] as const

export const Space: StoryObj = {
  render: () =>
    styled(
      html`<div class="panel">
        ${[1, 2, 3, 4, 5, 6].map(
          (steps) =>
            html`<div>
              <div class="box" style="inline-size: calc(var(--_space) * ${steps})"></div>
              <small>${english(`${steps} × space`)}</small>
            </div>`,
        )}
        ${CORNERS.map(
          ([what, part]) =>
            html`<div>
              <div
                class="box"
                style="inline-size: 4.5rem; border-radius: calc(var(--_radius) * ${part})"
              ></div>
              <small
                >${english(part === 1 ? `${what}, radius` : `${what}, ${part} × radius`)}</small
              >
            </div>`,
        )}
      </div>`,
    ),
}

export const Motion: StoryObj = {
  render: () => page(backends.loading(), html`<credit-balance variant="card"></credit-balance>`),
}
