import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit'

const WORDS = {
  idle: 'Copy',
  copied: 'Copied',
  refused: 'Not copied: the browser refused',
} as const

export type WriteText = (text: string) => Promise<void>

/** Rejects where the browser does not let the page write. */
export const toClipboard: WriteText = async (text) => navigator.clipboard.writeText(text)

/** Puts a text on the clipboard, and says whether it is there. */
class CopyButton extends LitElement {
  static override readonly styles = css`
    button {
      min-block-size: 28px;
      padding: 0 10px;
      border: 1px solid color-mix(in srgb, currentcolor 55%, transparent);
      border-radius: 6px;
      background: none;
      color: inherit;
      font: inherit;
      font-size: 0.8125rem;
      cursor: pointer;
    }

    button:hover {
      border-color: currentcolor;
    }

    button:focus-visible {
      outline: 2px solid;
      outline-offset: 2px;
    }

    [role='status'] {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `

  static override readonly properties = {
    text: { attribute: false },
    write: { attribute: false },
    what: {},
    whole: { type: Boolean },
    outcome: { state: true },
  }

  text = ''
  write: WriteText = toClipboard
  /** What the text is called, for whoever hears the button. */
  what = ''
  /** Says it to everybody. */
  whole = false
  outcome: keyof typeof WORDS = 'idle'

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.outcome = 'idle'
  }

  protected override render(): TemplateResult {
    const words = WORDS[this.outcome]
    return html`<button
        lang="en"
        dir="ltr"
        aria-label="${words} ${this.what}"
        @click=${this.#copy}
        @blur=${() => (this.outcome = 'idle')}
      >
        ${words}${this.whole ? ` ${this.what}` : ''}</button
      ><span role="status" lang="en" dir="ltr"
        >${this.outcome === 'idle' ? '' : `${words} ${this.what}`}</span
      >`
  }

  async #copy(): Promise<void> {
    try {
      await this.write(this.text)
      this.outcome = 'copied'
    } catch {
      this.outcome = 'refused'
    }
  }
}

if (!customElements.get('copy-button')) customElements.define('copy-button', CopyButton)

export const copyButton = (
  text: string,
  what: string,
  { write = toClipboard, whole = false } = {},
): TemplateResult =>
  html`<copy-button .text=${text} what=${what} ?whole=${whole} .write=${write}></copy-button>`
