import {
  type CreditsElement,
  nothing,
  type ReactiveController,
  type TemplateResult,
} from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { AlertRules } from '../contract/alert.js'
import type { Balance } from '../contract/balance.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emitError } from '../events.js'
import type { AlertRuleWords } from '../i18n/alert-rule-words.js'
import { enAlertRules } from '../i18n/en/alert-rules.js'
import { alertRulesOf, isReadAgain } from '../store/alert-rules.js'
import type { Reading } from '../store/reads.js'
import { actionWord } from './action-word.js'
import { AlertRulesEditor } from './alert-rules-editor.js'
import { alertRules } from './alert-rules-form.js'
import { type Problem, problemOf } from './status.js'

export { alertRulesStyles } from './alert-rules.styles.js'

/** What has rules, where the page wants them. */
export interface RulesHost extends CreditsElement {
  rules: boolean
}

/**
 * The rules behind the notices, for those who may change them: whether one may is the backend's
 * word. Loaded by pages that ask for it.
 */
export class AlertRulesSection implements ReactiveController {
  readonly #host: RulesHost
  readonly #locale: LocaleController
  readonly #isManager: () => boolean
  readonly #resource: ResourceController<Reading<AlertRules>>
  readonly #balance: ResourceController<Balance>
  readonly #editor: AlertRulesEditor
  #failure: CreditsError | undefined

  /** `isManager`: whether the token says that the member may change them. */
  constructor(host: RulesHost, locale: LocaleController, isManager: () => boolean) {
    this.#host = host
    this.#locale = locale
    this.#isManager = isManager
    this.#resource = new ResourceController(host, (store) =>
      host.rules ? alertRulesOf(store) : undefined,
    )
    this.#balance = new ResourceController(host, (store) =>
      host.rules ? store.balance : undefined,
    )
    this.#editor = new AlertRulesEditor(host, this.#resource, () => this.#words)
    host.addController(this)
  }

  /** The states that it gives its host. */
  get states(): string[] {
    if (!this.#isShown) return []
    return this.#editor.isChanged ? ['rules', 'unsaved'] : ['rules']
  }

  /** Nothing is known of them yet, not even that they cannot be known. */
  get isAwaited(): boolean {
    return !this.#editor.draft && !this.#resource.snapshot.error
  }

  refresh(): void {
    void this.#resource.refresh()
  }

  hostUpdate(): void {
    this.#resource.pickAgain()
    this.#balance.pickAgain()
    this.#editor.receive(this.#resource.snapshot.data?.value)
  }

  hostUpdated(): void {
    const { error } = this.#resource.snapshot
    if (error && error.code !== this.#failure?.code && this.#isShown) emitError(this.#host, error)
    this.#failure = error
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isShown) return nothing
    const { draft, mistakes, saving, error, isChanged, news, wasSaved, intents } = this.#editor
    const words = this.#words
    const failure = mistakes.length === 0 && error ? words.notSaved[actionWord(error)] : undefined
    return alertRules(
      {
        ...{ draft, mistakes, saving, isChanged, failure, words },
        features: this.#balance.snapshot.data?.features ?? [],
        problem: this.#problem,
        status: isChanged ? words.unsaved : wasSaved ? words.saved : '',
        locale: this.#locale,
        ...intents,
        retry: () => this.refresh(),
      },
      saving ? words.saving : (failure ?? news),
    )
  }

  get #words(): AlertRuleWords {
    return this.#locale.words('alertRules', enAlertRules)
  }

  get #problem(): Problem | undefined {
    return problemOf(this.#resource.store, this.#resource.snapshot.error)
  }

  /** To somebody who may not, or who is not known to, it shows nothing: not even that there are rules. */
  get #isShown(): boolean {
    if (!this.#locale.messages) return false
    return this.#editor.draft !== undefined || this.#isFailureTold
  }

  get #isFailureTold(): boolean {
    const { error } = this.#resource.snapshot
    if (!error || this.#problem?.slot === 'denied') return false
    return this.#isManager() || !isReadAgain(error)
  }
}
