import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { css, html, type TemplateResult } from 'lit'
import { expect, fn, waitFor } from 'storybook/test'
import { copyButton, toClipboard, type WriteText } from './copy-button.js'
import { code, english } from './english.js'
import { asRule, declarationOf, type Token, tokenTable } from './token-table.js'

interface Args {
  write: WriteText
}

export default {
  title: 'Design language/Tokens',
  tags: ['!dev'],
  args: { write: toClipboard },
  argTypes: { write: { table: { disable: true } } },
} satisfies Meta<Args>

type Story = StoryObj<Args>

const look = css`
  .tokens {
    display: grid;
    gap: 0 16px;
    max-inline-size: 68rem;
    container: tokens / inline-size;
  }

  .tokens ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .credits-token {
    display: grid;
    grid-template-columns: 5.5rem minmax(0, 1fr) auto;
    gap: 4px 16px;
    align-items: center;
    padding-block: 12px;
    border-block-end: 1px solid color-mix(in srgb, currentcolor 20%, transparent);
  }

  .credits-token:last-child {
    border-block-end: 0;
  }

  .credits-token code {
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }

  .credits-token p {
    grid-column: 2 / -1;
    margin: 0;
    font-size: 0.875rem;
  }

  .sample {
    grid-row: span 2;
    box-sizing: border-box;
    inline-size: 4.5rem;
    block-size: 2.5rem;
  }

  .colour {
    border: 1px solid color-mix(in srgb, currentcolor 55%, transparent);
    border-radius: 8px;
    forced-color-adjust: none;
  }

  .box {
    border: 1px solid currentcolor;
  }

  .whole {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    padding-block-end: 12px;
  }

  @container tokens (inline-size < 30rem) {
    .credits-token {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .sample {
      grid-row: auto;
      inline-size: 100%;
      max-inline-size: 7rem;
    }

    .credits-token copy-button {
      grid-column: 2;
      grid-row: 1;
    }

    .credits-token div:not(.sample),
    .credits-token p {
      grid-column: 1 / -1;
    }
  }
`

/** How a token is seen; what is not here is a colour. */
const SAMPLES: Readonly<Record<string, (value: string) => TemplateResult>> = {
  '--credits-radius': (value) =>
    html`<div class="sample box" style="border-start-start-radius: ${value}"></div>`,
  '--credits-space': (value) =>
    html`<div class="sample" style="display: grid; align-items: center">
      <div
        style="inline-size: calc(${value} * 6); block-size: ${value}; background: currentcolor"
      ></div>
    </div>`,
  '--credits-font': (value) =>
    html`<div class="sample" style="font: ${value}; font-size: 1.75rem; line-height: 2.5rem">
      Aa
    </div>`,
  '--credits-focus-ring': (value) =>
    html`<div
      class="sample"
      style="outline: ${value}; outline-offset: -4px; border-radius: 8px"
    ></div>`,
  '--credits-motion': () =>
    html`<svg class="sample" viewBox="0 0 72 40" aria-hidden="true">
      <path d="M8 34C20 34 8 6 64 6" fill="none" stroke="currentcolor" stroke-width="2" />
    </svg>`,
}

const colour = (value: string): TemplateResult =>
  html`<div class="sample colour" style="background: ${value}"></div>`

const elements = (count: number): string => (count === 1 ? '1 element' : `${count} elements`)

/** What each element does with it, the same words once. */
const wordsOf = ({ uses }: Token): string =>
  [...new Set(uses.map(([, use]) => use.replace(/\.$/, '')))].join(' · ')

const row = (token: Token, write: WriteText): TemplateResult => {
  const value = `var(${token.name}, ${token.fallback})`
  return html`<li class="credits-token">
    ${(SAMPLES[token.name] ?? colour)(value)}
    <div><strong>${code(token.name)}</strong><br />${code(token.fallback)}</div>
    ${copyButton(declarationOf(token), token.name, { write })}
    <p>${english(`${wordsOf(token)}. Read by ${elements(token.uses.length)}.`)}</p>
  </li>`
}

/** As the page of the toolbar's theme has them; what is copied is what they are without a theme. */
export const Tokens: Story = {
  render: ({ write }) =>
    html`<style>
        ${look.cssText}
      </style>
      <div class="tokens">
        <div class="whole">
          ${english(`${tokenTable.length} properties`)}
          ${copyButton(asRule(tokenTable), 'all of them as a rule', { write, whole: true })}
        </div>
        <ul>
          ${tokenTable.map((token) => row(token, write))}
        </ul>
      </div>`,
}

const buttonOf = (canvas: HTMLElement, what: string): HTMLButtonElement =>
  canvas.querySelector(`copy-button[what="${what}"]`)!.shadowRoot!.querySelector('button')!

export const Copied: Story = {
  ...Tokens,
  args: { write: fn<WriteText>(() => Promise.resolve()) },
  play: async ({ args, canvasElement, userEvent }) => {
    for (const name of canvasElement.querySelectorAll('code, p bdi'))
      await expect(name, 'in a page of either direction').toHaveStyle({ direction: 'ltr' })
    const button = buttonOf(canvasElement, '--credits-space')
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveAccessibleName('Copied --credits-space'))
    await expect(args.write).toHaveBeenCalledWith('--credits-space: 4px;')

    const whole = buttonOf(canvasElement, 'all of them as a rule')
    await userEvent.click(whole)
    await waitFor(() => expect(whole).toHaveAccessibleName('Copied all of them as a rule'))
    await expect(args.write).toHaveBeenLastCalledWith(asRule(tokenTable))
  },
}

export const Refused: Story = {
  ...Tokens,
  args: { write: () => Promise.reject(new Error('Not here.')) },
  play: async ({ canvasElement, userEvent }) => {
    const button = buttonOf(canvasElement, '--credits-ink')
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveAccessibleName(/^Not copied/))
  },
}
