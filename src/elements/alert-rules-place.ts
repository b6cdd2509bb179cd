import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { CreditsError } from '../client/credits-error.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emit } from '../events.js'
import { type Rights, rightsOf } from '../store/rights.js'
import type { Reading } from '../store/reads.js'
import { addStyles } from './add-styles.js'
import type { AlertRulesSection, RulesHost } from './alert-rules.js'

/**
 * Where the rules behind the notices stand. Their code is loaded by pages that ask for them; until
 * they are there, the room of their line is kept for whom the token lets change them. Where the code
 * cannot be loaded there are none, and the page is told.
 */
export class AlertRulesPlace implements ReactiveController {
  readonly #host: RulesHost
  readonly #locale: LocaleController
  readonly #rights: ResourceController<Reading<Rights>>
  #section: AlertRulesSection | undefined
  #code: 'loading' | 'lost' | undefined

  constructor(host: RulesHost, locale: LocaleController) {
    this.#host = host
    this.#locale = locale
    this.#rights = new ResourceController(host, (store) =>
      host.rules ? rightsOf(store) : undefined,
    )
    host.addController(this)
  }

  /** The states that it gives its host. */
  get states(): readonly string[] {
    return this.#isKept ? ['rules-loading'] : (this.#section?.states ?? [])
  }

  refresh(): void {
    this.#section?.refresh()
    if (this.#code === 'lost') void this.#load()
  }

  hostUpdate(): void {
    this.#rights.pickAgain()
    if (this.#host.rules && !this.#code) void this.#load()
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isKept) return this.#section?.render() ?? nothing
    return html`<div part="card" class="rules" aria-hidden="true">
      <div part="title"><i class="bone"></i></div>
    </div>`
  }

  /** Whether the token itself says that the member may change them. */
  get #isManager(): boolean {
    return this.#rights.snapshot.data?.value('manage', false) ?? false
  }

  get #isKept(): boolean {
    return this.#isManager && (this.#section?.isAwaited ?? this.#code !== 'lost')
  }

  async #load(): Promise<void> {
    this.#code = 'loading'
    try {
      const { AlertRulesSection, alertRulesStyles } = await import('./alert-rules.js')
      addStyles(this.#host.renderRoot as ShadowRoot, alertRulesStyles)
      this.#section = new AlertRulesSection(this.#host, this.#locale, () => this.#isManager)
    } catch (thrown) {
      this.#code = 'lost'
      const { code, message } = CreditsError.from(thrown)
      emit(this.#host, 'credits-error', { code, message })
    }
    this.#host.requestUpdate()
  }
}
