import { html, nothing, type TemplateResult } from '../lit.js'
import type { FormWords } from '../i18n/form-words.js'
import { levelMark } from './level-mark.js'

interface Ending {
  readonly isChanged: boolean
  readonly saving: boolean
  /** Why the last try to save failed, in words. */
  readonly failure: string | undefined
  /** How the form stands, in words. */
  readonly status: string
  /** Why nothing can be saved now, in words; undefined where it can. */
  readonly whyNotNow?: string | undefined
  readonly words: Pick<FormWords, 'save' | 'saving' | 'discard'>
  readonly discard: () => void
}

/** What every form ends with: why it was not saved, the ways to save and to discard, how it stands. */
export const formEnding = (ending: Ending): TemplateResult => {
  const { isChanged, saving, failure, status, whyNotNow, words, discard } = ending
  return html`${
      failure
        ? html`<p part="error" class="panel critical">${levelMark('critical')}${failure}</p>`
        : nothing
    }
    <footer>
      <button
        part="button"
        class="solid"
        id="save"
        aria-disabled=${saving || whyNotNow !== undefined}
        aria-describedby=${whyNotNow ? 'why-not' : nothing}
      >
        ${saving ? words.saving : words.save}
      </button>
      ${
        isChanged && !saving
          ? html`<button part="button" type="button" @click=${discard}>${words.discard}</button>`
          : nothing
      }
      <span part="status" class="muted">${status}</span>
      ${whyNotNow ? html`<span id="why-not" class="low wrong">${whyNotNow}</span>` : nothing}
    </footer>`
}
