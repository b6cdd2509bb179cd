import { html, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { dress } from './themes.js'

/** What the toolbar is set to. */
export interface Look {
  readonly theme: string
  readonly density: string
  readonly lang: string
}

const directionOf = (lang: string): 'rtl' | 'ltr' => (lang.startsWith('ar') ? 'rtl' : 'ltr')

/** Makes the whole page that of a host. */
export function becomePage({ documentElement: page, body }: Document, look: Look): void {
  page.lang = look.lang
  page.dir = directionOf(look.lang)
  dress(page, look.theme, look.density)
  body.style.background = 'none'
  body.style.font = 'inherit'
  body.style.color = 'inherit'
}

/**
 * A story among the words of the documentation: those are in English on a ground of their own, and the
 * story is the page of a host with its look, its language and its direction.
 */
export function pageInDocs(document: Document, story: unknown, look: Look): TemplateResult {
  const { documentElement: page, body } = document
  page.lang = 'en'
  page.dir = 'ltr'
  page.removeAttribute('style')
  body.removeAttribute('style')
  return html`<style>
      .docs-story:has(.story-page) {
        padding: 0;
      }
      .docs-story:has(.story-page) .innerZoomElementWrapper > * {
        border: 0 !important;
      }
      .story-page {
        padding: 32px clamp(12px, 3vw, 24px);
      }
    </style>
    <div
      class="story-page"
      lang=${look.lang}
      dir=${directionOf(look.lang)}
      ${ref((place) => place instanceof HTMLElement && dress(place, look.theme, look.density))}
    >
      ${story}
    </div>`
}
