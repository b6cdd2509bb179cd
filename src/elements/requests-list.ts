import { html, nothing, type TemplateResult } from '../lit.js'
import { repeat } from 'lit/directives/repeat.js'
import type { CreditRequest, CreditRequests } from '../contract/credit-request.js'
import { formatDayAndTime } from '../format/instant.js'
import { formatRelative } from '../format/relative.js'
import { actionWord } from './action-word.js'
import { trouble } from './confirmation.js'
import type { RequestsView } from './requests-view.js'

/** What a member may use, how his last request stands, and asking. */
export function ownRequests(view: RequestsView, { requests }: CreditRequests): TemplateResult {
  const { words, asking, ask } = view
  const [last] = requests
  const use = view.members.map(view.useOf).find((one) => one !== undefined)
  return html`${use ? html`<p part="amount">${words.ownUse(use)}</p>` : nothing}
  ${last ? html`<p part="status" class="muted">${standing(view, last)}</p>` : nothing}
  ${asking.error ? trouble(words.notAsked[actionWord(asking.error)]) : nothing}
  ${
    last?.state === 'open'
      ? nothing
      : html`<div class="buttons">
          <button
            part="button"
            type="button"
            class="outline"
            aria-disabled=${asking.running}
            @click=${ask}
          >
            ${asking.running ? words.asking : words.ask}
          </button>
        </div>`
  }`
}

function standing(view: RequestsView, request: CreditRequest): string {
  const { words, locale, timeZone } = view
  const moment = (at: string): string => formatDayAndTime(at, locale.format.locale, timeZone)
  const { state, askedAt, answeredAt, limit } = request
  if (state === 'open') return words.ownOpen(view.wanted(request), moment(askedAt))
  const when = moment(answeredAt ?? askedAt)
  return state === 'granted' ? words.ownGranted(when, limit) : words.ownDeclined(when)
}

/** Those that wait, for those who may answer. */
export function openRequests(view: RequestsView, { requests }: CreditRequests): TemplateResult {
  const { words } = view
  const open = requests.filter(({ state }) => state === 'open')
  if (open.length === 0)
    return html`<p class="none">
      <span class="strong">${words.empty}</span><br /><span class="muted">${words.emptyNote}</span>
    </p>`
  return html`<ul>
    ${repeat(
      open,
      ({ id }) => id,
      (request) => row(view, request),
    )}
  </ul>`
}

function row(view: RequestsView, request: CreditRequest): TemplateResult {
  const { words, locale, timeZone, now, useOf, typeNewLimit } = view
  const { id, member, askedAt } = request
  const name = view.memberName(member)
  const { error } = view.answering(request)
  const use = useOf(member)
  const text = view.newLimitOf(request)
  const isWrong = view.isWrong(text)
  return html`<li part="row">
    <p part="amount">${words.asks(name, view.wanted(request))}</p>
    <p class="muted">
      ${words.since(formatRelative(askedAt, now, locale.format.locale, timeZone))}
      ${use ? words.use(use) : nothing}
    </p>
    ${error ? trouble(words.notAnswered[actionWord(error)]) : nothing}
    <div class="answer">
      <div class="field">
        <label for="limit-${id}">${words.newLimit}</label>
        <input
          part="input"
          id="limit-${id}"
          inputmode="numeric"
          autocomplete="off"
          aria-invalid=${isWrong}
          aria-describedby="hint-${id}"
          .value=${text}
          @input=${(event: Event) => typeNewLimit(request, (event.target as HTMLInputElement).value)}
        />
        <p id="hint-${id}" class=${isWrong ? 'wrong critical' : 'hint'}>
          ${isWrong ? words.wrong : words.newLimitHint}
        </p>
      </div>
      <div class="buttons">
        ${answer(view, request, 'granted')} ${answer(view, request, 'declined')}
      </div>
    </div>
  </li>`
}

function answer(
  view: RequestsView,
  request: CreditRequest,
  given: 'granted' | 'declined',
): TemplateResult {
  const { words } = view
  const word = given === 'granted' ? words.grant : words.decline
  return html`<button
    part="button"
    type="button"
    class=${given === 'granted' ? 'solid' : 'outline'}
    aria-label=${words.of(word, view.memberName(request.member))}
    aria-disabled=${view.answering(request).running}
    @click=${() => view.answer(request, given)}
  >
    ${word}
  </button>`
}
