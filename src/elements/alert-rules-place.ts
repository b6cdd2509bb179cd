import { html, nothing, type ReactiveController, type TemplateResult } from '../lit.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { type Rights, rightsOf } from '../store/rights.js'
import type { Reading } from '../store/reads.js'
import { addStyles } from './add-styles.js'
import type { AlertRulesSection, RulesHost } from './alert-rules.js'
import { LateCode } from './late-code.js'

/**
 * Where the rules behind the notices stand. Their code is loaded by pages that ask for them; until
 * they are there, the room of their line is kept for whom the token lets change them. Where the code
 * cannot be loaded there are none, and the page is told.
 */
export class AlertRulesPlace implements ReactiveController {
  readonly #host: RulesHost
  readonly #locale: LocaleController
  readonly #rights: ResourceController<Reading<Rights>>
  readonly #code: LateCode
  #section: AlertRulesSection | undefined

  constructor(host: RulesHost, locale: LocaleController) {
    this.#host = host
    this.#locale = locale
    this.#rights = new ResourceController(host, (store) =>
      host.rules ? rightsOf(store) : undefined,
    )
    this.#code = new LateCode(host, () => this.#load())
    host.addController(this)
  }

  /** The states that it gives its host. */
  get states(): readonly string[] {
    return this.#isKept ? ['rules-loading'] : (this.#section?.states ?? [])
  }

  refresh(): void {
    this.#section?.refresh()
  }

  hostUpdate(): void {
    this.#rights.pickAgain()
    if (this.#host.rules) this.#code.need()
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
    return this.#isManager && (this.#section?.isAwaited ?? !this.#code.error)
  }

  async #load(): Promise<void> {
    const { AlertRulesSection, alertRulesStyles } = await import('./alert-rules.js')
    addStyles(this.#host.renderRoot as ShadowRoot, alertRulesStyles)
    this.#section = new AlertRulesSection(this.#host, this.#locale, () => this.#isManager)
  }
}
