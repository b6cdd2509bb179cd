import { html, nothing, type TemplateResult } from '../lit.js'
import { EMPTY_SEARCH, type HistoryRange, type HistorySearch, RANGES } from './history-question.js'
import { featureName } from './feature-name.js'
import { type HistoryView, isFiltered } from './history-view.js'
import { memberMeant, memberText } from './member-names.js'

const TYPES = ['consumed', 'granted', 'expired', 'refunded', 'voided', 'adjusted'] as const

/** What to show: of which time, and which entries of it. */
export function historySearch(view: HistoryView): TemplateResult {
  const { words, search, misuse, balance, snapshot } = view
  const codes = [...(balance?.features ?? []).map(({ code }) => code), search.feature ?? '']
  const members = [...new Set((snapshot.data?.entries ?? []).flatMap(({ member }) => member ?? []))]
  return html`<form class="search" @submit=${(event: Event) => event.preventDefault()}>
    ${choice(
      view,
      'range',
      words.period,
      RANGES.map((one) => [one, words.ranges[one]]),
    )}
    ${search.range === 'custom' ? days(view) : nothing}
    ${choice(view, 'type', words.type, [
      ['', words.allTypes],
      ...TYPES.map((one): Option => [one, words.types[one]]),
    ])}
    ${choice(view, 'feature', words.feature, [
      ['', words.allFeatures],
      ...[...new Set(codes)]
        .filter(Boolean)
        .map((one): Option => [one, featureName(balance?.features, one)]),
    ])}
    ${text(view, 'member', words.member, members)}
    <datalist id="members">
      ${members.map((one) => html`<option value=${memberText(view.memberNames, one, members)}></option>`)}
    </datalist>
    ${text(view, 'reference', words.reference)}
    ${
      isFiltered(search)
        ? html`<button type="button" part="button" @click=${() => view.set(EMPTY_SEARCH)}>
            ${words.clear}
          </button>`
        : nothing
    }
    ${misuse ? html`<p id="misuse" part="error" class="wide">${words[misuse]}</p>` : nothing}
    ${search.reference && !misuse ? html`<p class="wide">${words.searched}</p>` : nothing}
  </form>`
}

type Option = readonly [value: string, label: string]
type Field = 'range' | 'type' | 'feature' | 'member' | 'reference' | 'from' | 'to'

const choice = (
  { search, set }: HistoryView,
  field: Field,
  label: string,
  options: readonly Option[],
): TemplateResult =>
  html`<label
    ><span>${label}</span>
    <select
      part="field"
      .value=${search[field] ?? ''}
      @change=${(event: Event) => set(change(field, (event.target as HTMLSelectElement).value))}
    >
      ${options.map(
        ([value, name]) =>
          html`<option value=${value} ?selected=${value === (search[field] ?? '')}>
            ${name}
          </option>`,
      )}
    </select></label
  >`

const text = (
  { search, set, misuse, memberNames }: HistoryView,
  field: 'member' | 'reference',
  label: string,
  members?: readonly string[],
): TemplateResult => {
  const wanted = search[field] ?? ''
  const meant = (typed: string): string =>
    members ? memberMeant(memberNames, typed, members) : typed
  return html`<label
    ><span>${label}</span>
    <input
      part="field"
      type="search"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      maxlength="64"
      dir=${members ? 'auto' : 'ltr'}
      list=${members ? 'members' : nothing}
      .value=${members ? memberText(memberNames, wanted, members) : wanted}
      aria-invalid=${misuse === 'badReference' && wanted ? 'true' : nothing}
      aria-describedby=${misuse === 'badReference' && wanted ? 'misuse' : nothing}
      @change=${(event: Event) => set(change(field, meant((event.target as HTMLInputElement).value.trim())))}
  /></label>`
}

const days = ({ words, search, set, misuse }: HistoryView): TemplateResult =>
  html`${(['from', 'to'] as const).map(
    (field) =>
      html`<label
        ><span>${words[field]}</span>
        <input
          part="field"
          type="date"
          .value=${search[field] ?? ''}
          aria-invalid=${misuse === 'badRange' ? 'true' : nothing}
          aria-describedby=${misuse === 'badRange' ? 'misuse' : nothing}
          @change=${(event: Event) => set({ [field]: (event.target as HTMLInputElement).value })}
      /></label>`,
  )}`

const change = (field: Field, value: string): Partial<HistorySearch> =>
  field === 'range' ? { range: value as HistoryRange } : { [field]: value || undefined }
