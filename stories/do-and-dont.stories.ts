import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, type TemplateResult } from 'lit'
import { levelMark } from '../src/elements/level-mark.js'
import type { CreditBalance } from '../src/elements/credit-balance.js'
import { backends } from './balance-states.js'
import { english } from './english.js'
import { look } from './do-and-dont.styles.js'
import { holding, page } from './page.js'
import { until } from './until.js'

export default { title: 'Design language/Do and don’t', tags: ['!dev'] } satisfies Meta

const pair = (
  [good, why]: readonly [TemplateResult, string],
  [bad, whyNot]: readonly [TemplateResult, string],
): TemplateResult =>
  html`<style>
      ${look.cssText}
    </style>
    <div class="pair">
      <figure class="do">
        ${good}
        <figcaption>${levelMark('ok')} ${english(html`<strong>Do.</strong> ${why}`)}</figcaption>
      </figure>
      <figure class="dont">
        ${bad}
        <figcaption>
          ${levelMark('empty')} ${english(html`<strong>Don’t.</strong> ${whyNot}`)}
        </figcaption>
      </figure>
    </div>`

const card = html`<credit-balance variant="card"></credit-balance>`

/** What a pair advises against fails the checks, and so do two of the same on one page. */
const FAULTY = { a11y: { test: 'off' } }

const told: StoryObj['play'] = ({ canvasElement }) =>
  until(canvasElement, '.do credit-balance', 'ready')

export const InkAndSurface: StoryObj = {
  parameters: FAULTY,
  render: () =>
    pair(
      [
        html`<div
          style="--credits-ink: #fff; --credits-muted: #d9e6ff; --credits-surface: #14325c; --credits-border: #3b5d92; --credits-accent: #9cc2ff; --credits-ok: #8fe0b4"
        >
          ${page(backends.ready(), card)}
        </div>`,
        'Set ink and surface together, and the levels with them: you chose the contrast.',
      ],
      [
        html`<div style="color-scheme: light; --credits-surface: #14325c">
          ${page(backends.ready(), card)}
        </div>`,
        'Set the surface alone: dark text stays on what is now a dark ground.',
      ],
    ),
  play: told,
}

export const Room: StoryObj = {
  render: () =>
    pair(
      [
        page(backends.ready(), card),
        'Give the card its column and let it choose: it looks at its own width, never at the screen’s.',
      ],
      [
        html`<div style="overflow: hidden">
          <div style="inline-size: 200%; zoom: 0.5">${page(backends.ready(), card)}</div>
        </div>`,
        'Shrink it with zoom or transform: text falls under a legible size and targets under 24 pixels.',
      ],
    ),
  parameters: FAULTY,
  play: told,
}

const appointment = (badge: TemplateResult): TemplateResult =>
  html`<div style="display: flex; gap: 12px; align-items: center; flex-wrap: wrap">
    <strong>${english('Mr Ansah, 10:40')}</strong> ${badge}
  </div>`

export const OneFigure: StoryObj = {
  render: () =>
    pair(
      [
        page(
          backends.low(),
          appointment(html`<credit-balance feature="ai-scribe"></credit-balance>`),
        ),
        'Put the badge where a visit begins. It says when the figure is old, and what it is enough for.',
      ],
      [
        page(
          backends.low(),
          html`${appointment(english('42 credits left'))}
            <p style="margin: 0">${english('42 credits, 42 left, 42 to go')}</p>`,
        ),
        'Copy the figure into text of your own: it is never marked as old, and is wrong after the next visit.',
      ],
    ),
  play: told,
}

export const Stale: StoryObj = {
  parameters: { ...FAULTY, docs: { story: { autoplay: true } } },
  render: () =>
    pair(
      [
        page(backends.stale(), card),
        'Leave the mark of an old figure: a dashed edge, and the time it was read.',
      ],
      [
        html`<style>
            .fresh credit-balance::part(error) {
              display: none;
            }
            .fresh credit-balance::part(card) {
              border-style: solid;
            }
          </style>
          <div class="fresh">${page(backends.stale(), card)}</div>`,
        'Style it away: a clinician begins a visit on a figure nobody has read for minutes.',
      ],
    ),
  play: async ({ canvasElement }) => {
    for (const side of ['.do', '.dont']) {
      await until(canvasElement, `${side} credit-balance`, 'ready')
      canvasElement.querySelector<CreditBalance>(`${side} credit-balance`)!.refresh()
      await until(canvasElement, `${side} credit-balance`, 'stale')
    }
  },
}

export const Levels: StoryObj = {
  parameters: FAULTY,
  render: () =>
    pair(
      [
        page(holding({ available: 14 }), card),
        'Let a level speak: a word, a shape, then a colour. Without the colour nothing is lost.',
      ],
      [
        html`<div
          style="color-scheme: light; --credits-critical: #e8e8e8; --credits-muted: #cfcfcf"
        >
          ${page(holding({ available: 14 }), card)}
        </div>`,
        'Quiet it to match a brand: very low reads like everything else, and not at all for many.',
      ],
    ),
  play: told,
}

export const Theme: StoryObj = {
  render: () =>
    pair(
      [
        html`<div style="--credits-accent: light-dark(#7a3b12, #f0a878); --credits-radius: 20px">
          ${page(backends.ready(), card)}
        </div>`,
        'Set properties on an ancestor: every element follows, hover, focus and the dark scheme too.',
      ],
      [
        html`<style>
            .parts credit-balance::part(card) {
              background: #fbe9dc;
              border-radius: 20px;
            }
          </style>
          <div class="parts">${page(backends.ready(), card)}</div>`,
        'Paint parts one by one: the next element looks different, and a dark page is left with a light card.',
      ],
    ),
  parameters: FAULTY,
  play: told,
}
