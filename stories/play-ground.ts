import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { roles } from '../src/contract/roles.js'
import '../src/define/credit-balance.js'
import '../src/define/credit-dashboard.js'
import '../src/define/credit-gate.js'
import type { CreditGate } from '../src/elements/credit-gate.js'
import { tokens } from '../src/styles/tokens.js'
import { memberNames, type ScenarioName, scenarioNames, testAccount } from '../src/testing.js'
import { playGroundStyles } from './play-ground.styles.js'
import { SCENARIOS } from './playground-scenarios.js'

const HOUR_MS = 3_600_000

const PEOPLE = {
  'ms-adeyemi': { does: 'manages credits', scopes: roles['billing-admin'] },
  'dr-lee': { does: 'works', scopes: roles.member },
} as const

type Person = keyof typeof PEOPLE

const shown = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'short', day: 'numeric', month: 'short' },
  ...{ hour: '2-digit', minute: '2-digit', timeZone: 'America/New_York' },
})

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
  #said = ''

  /** The card form of a purchase has to be in the page itself, and so is all of this. */
  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#begin(this.scenario)
  }

  protected override render(): TemplateResult {
    return html`<style>
        ${[tokens, playGroundStyles].join('\n').replaceAll(':host', 'play-ground')}
      </style>
      ${this.#controls()}
      <credits-provider .client=${this.#client}>
        ${this.#visit()}
        <credit-dashboard
          feature="ai-scribe"
          .memberNames=${memberNames}
          .loadTill=${this.#account.loadTill}
        ></credit-dashboard>
      </credits-provider>`
  }

  #controls(): TemplateResult {
    const now = this.#account.now
    return html`<section class="controls" lang="en" dir="ltr" aria-label="Fake account">
      <h1>Playground</h1>
      <div class="fields">
        <label
          >Scenario
          <select
            @change=${({ target }: Event) =>
              this.#begin((target as HTMLSelectElement).value as ScenarioName)}
          >
            ${scenarioNames.map(
              (name) =>
                html`<option value=${name} ?selected=${name === this.scenario}>
                  ${SCENARIOS[name][0]}
                </option>`,
            )}
          </select></label
        >
        <label
          >Signed in
          <select
            @change=${({ target }: Event) =>
              this.#signIn((target as HTMLSelectElement).value as Person)}
          >
            ${Object.entries(PEOPLE).map(
              ([id, { does }]) =>
                html`<option value=${id} ?selected=${id === this.person}>
                  ${memberNames[id as Person]}, who ${does}
                </option>`,
            )}
          </select></label
        >
      </div>
      <p class="note">${SCENARIOS[this.scenario][1]}</p>
      <div class="clock" role="group" aria-label="Clock of the account">
        <time datetime=${now.toISOString()}>${shown.format(now)}</time>
        <button type="button" @click=${() => this.#move(HOUR_MS)}>+ 1 hour</button>
        <button type="button" @click=${this.#toMidnight}>To midnight</button>
        <button type="button" @click=${() => this.#move(24 * HOUR_MS)}>+ 1 day</button>
        <button type="button" @click=${() => this.#begin(this.scenario)}>Start again</button>
        <p class="note" role="status">${this.#said}</p>
      </div>
    </section>`
  }

  #visit(): TemplateResult {
    return html`<section class="visit" aria-label="AI Scribe">
      <div class="toolbar">
        <strong lang="en">AI Scribe, a visit of 10 minutes</strong>
        <credit-balance feature="ai-scribe"></credit-balance>
      </div>
      <credit-gate feature="ai-scribe" minutes="10">
        <button slot="allowed" type="button" class="primary" lang="en" @click=${this.#start}>
          Start AI Scribe
        </button>
        ${
          this.person === 'ms-adeyemi'
            ? html`<a slot="action" lang="en" href="#credits-purchase">Buy credits</a>`
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
    this.#tell('')
  }

  #move(ms: number): void {
    this.#account.advance(ms)
    this.#tell(`It is ${shown.format(this.#account.now)}.`)
  }

  #toMidnight = (): void => {
    this.#move(this.#account.nextMidnight.getTime() - this.#account.now.getTime())
  }

  #start = async (): Promise<void> => {
    const gate = this.querySelector<CreditGate>('credit-gate')!
    try {
      await gate.reserve({ session: `visit-play-${++this.visits}` })
      this.#tell('A session has begun: its credits are held for an hour.')
    } catch {
      this.#tell('It was refused: the gate says why.')
    }
  }

  #tell(text: string): void {
    this.#said = text
    this.requestUpdate()
  }
}

if (!customElements.get('play-ground')) customElements.define('play-ground', PlayGround)
