import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { roles } from '../src/contract/roles.js'
import '../src/define/credit-balance.js'
import '../src/define/credit-dashboard.js'
import '../src/define/credit-gate.js'
import type { CreditGate } from '../src/elements/credit-gate.js'
import { followPageLanguage, nearestLang } from '../src/i18n/page-language.js'
import { accent } from '../src/styles/accent.js'
import { tokens } from '../src/styles/tokens.js'
import { memberNames, type ScenarioName, scenarioNames, testAccount } from '../src/testing.js'
import { playGroundStyles } from './play-ground.styles.js'
import { playgroundWords, type PlaygroundWords } from './playground-words.js'

const HOUR_MS = 3_600_000

const PEOPLE = {
  'ms-adeyemi': { does: 'manages', scopes: roles['billing-admin'] },
  'dr-lee': { does: 'works', scopes: roles.member },
} as const

type Person = keyof typeof PEOPLE

/** An instant where the practice is. */
const momentOf = (instant: Date, { dates }: PlaygroundWords): string =>
  new Intl.DateTimeFormat(dates, {
    ...{ weekday: 'short', day: 'numeric', month: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', timeZone: 'America/New_York' },
  }).format(instant)

/** What there is to say of what was done last, in whatever language is read. */
type Said = (words: PlaygroundWords) => string

/** A fake account with a clock, and the page of a practice over it. */
class PlayGround extends LitElement {
  static override readonly properties = {
    scenario: {},
    person: { state: true },
    visits: { state: true },
  }

  scenario: ScenarioName = 'ordinary'
  person: Person = 'ms-adeyemi'
  visits = 0
  #account = testAccount('ordinary')
  #client = this.#account.client()
  #said: Said = () => ''
  #leave: (() => void) | undefined

  /** The card form of a purchase has to be in the page itself, and so is all of this. */
  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#leave = followPageLanguage(this, () => this.requestUpdate())
    this.#begin(this.scenario)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leave?.()
  }

  protected override render(): TemplateResult {
    const words = playgroundWords(nearestLang(this))
    return html`<style>
        ${[tokens, accent, playGroundStyles].join('\n').replaceAll(':host', 'play-ground')}
      </style>
      ${this.#controls(words)}
      <credits-provider .client=${this.#client}>
        ${this.#visit(words)}
        <credit-dashboard
          feature="ai-scribe"
          .memberNames=${memberNames}
          .loadTill=${this.#account.loadTill}
        ></credit-dashboard>
      </credits-provider>`
  }

  #controls(words: PlaygroundWords): TemplateResult {
    const now = this.#account.now
    return html`<section
      class="controls"
      lang=${words.lang}
      dir=${words.dir}
      aria-label=${words.account}
    >
      <h1>${words.title}</h1>
      <div class="fields">
        <label
          >${words.scenario}
          <select
            @change=${({ target }: Event) =>
              this.#begin((target as HTMLSelectElement).value as ScenarioName)}
          >
            ${scenarioNames.map(
              (name) =>
                html`<option value=${name} ?selected=${name === this.scenario}>
                  ${words.scenarios[name][0]}
                </option>`,
            )}
          </select></label
        >
        <label
          >${words.signedIn}
          <select
            @change=${({ target }: Event) =>
              this.#signIn((target as HTMLSelectElement).value as Person)}
          >
            ${Object.entries(PEOPLE).map(
              ([id, { does }]) =>
                html`<option value=${id} ?selected=${id === this.person}>
                  ${words[does](memberNames[id as Person])}
                </option>`,
            )}
          </select></label
        >
      </div>
      <p class="note">${words.scenarios[this.scenario][1]}</p>
      <div class="clock" role="group" aria-label=${words.clock}>
        <time datetime=${now.toISOString()}>${momentOf(now, words)}</time>
        <button type="button" @click=${() => this.#move(HOUR_MS)}>${words.hour}</button>
        <button type="button" @click=${this.#toMidnight}>${words.midnight}</button>
        <button type="button" @click=${() => this.#move(24 * HOUR_MS)}>${words.day}</button>
        <button type="button" @click=${() => this.#begin(this.scenario)}>${words.again}</button>
        <p class="note" role="status">${this.#said(words)}</p>
      </div>
    </section>`
  }

  #visit(words: PlaygroundWords): TemplateResult {
    const { lang, dir } = words
    return html`<section class="visit" aria-label="AI Scribe">
      <div class="toolbar">
        <strong lang=${lang} dir=${dir}>${words.visit}</strong>
        <credit-balance feature="ai-scribe"></credit-balance>
      </div>
      <credit-gate feature="ai-scribe" minutes="10">
        <button
          slot="allowed"
          type="button"
          class="primary"
          lang=${lang}
          dir=${dir}
          @click=${this.#start}
        >
          ${words.start}
        </button>
        ${
          this.person === 'ms-adeyemi'
            ? html`<a slot="action" lang=${lang} dir=${dir} href="#credits-purchase"
                >${words.buy}</a
              >`
            : nothing
        }
      </credit-gate>
    </section>`
  }

  #begin(scenario: ScenarioName): void {
    this.scenario = scenario
    this.#account = testAccount(scenario)
    this.#signIn(this.person)
  }

  #signIn(person: Person): void {
    this.person = person
    this.#client = this.#account.client({ member: person, scopes: PEOPLE[person].scopes })
    this.#tell(() => '')
  }

  #move(ms: number): void {
    this.#account.advance(ms)
    const { now } = this.#account
    this.#tell((words) => words.itIs(momentOf(now, words)))
  }

  #toMidnight = (): void => {
    this.#move(this.#account.nextMidnight.getTime() - this.#account.now.getTime())
  }

  #start = async (): Promise<void> => {
    const gate = this.querySelector<CreditGate>('credit-gate')!
    try {
      await gate.reserve({ session: `visit-play-${++this.visits}` })
      this.#tell(({ begun }) => begun)
    } catch {
      this.#tell(({ refused }) => refused)
    }
  }

  #tell(said: Said): void {
    this.#said = said
    this.requestUpdate()
  }
}

if (!customElements.get('play-ground')) customElements.define('play-ground', PlayGround)
