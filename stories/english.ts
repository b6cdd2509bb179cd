import { html, type TemplateResult } from 'lit'

/** Words of the documentation, which is in English: on a page of another language they keep their own order. */
export const english = (words: unknown): TemplateResult =>
  html`<bdi lang="en" dir="ltr">${words}</bdi>`

/** A name or a value of CSS. */
export const code = (text: string): TemplateResult => html`<code dir="ltr">${text}</code>`
