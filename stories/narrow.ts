import { html, type TemplateResult } from 'lit'

/**
 * A column as wide as the narrowest page that has to be read without scrolling sideways. The page of
 * the story keeps no room beside it, so that in such a page it is as wide as it says.
 */
export const narrow = {
  parameters: { layout: 'fullscreen' },
  decorators: [
    (story: () => unknown): TemplateResult =>
      html`<div style="inline-size: 320px; margin-inline: auto; padding-block: 16px">
        ${story()}
      </div>`,
  ],
}

/** The same of a history: its days out of sight are not laid out, and axe would measure them as if they were. */
export const narrowHistory = {
  ...narrow,
  parameters: {
    ...narrow.parameters,
    a11y: { config: { rules: [{ id: 'target-size', enabled: false }] } },
  },
}
