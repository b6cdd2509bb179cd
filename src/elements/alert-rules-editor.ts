import type { CreditsElement } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { AlertRules } from '../contract/alert.js'
import { ActionController } from '../controllers/action-controller.js'
import type { ResourceController } from '../controllers/resource-controller.js'
import { emit, emitError, propose } from '../events.js'
import type { AlertRuleWords } from '../i18n/alert-rule-words.js'
import { saveAlertRules } from '../store/alert-rules.js'
import type { Reading } from '../store/reads.js'
import * as drafts from './alert-rules-draft.js'
import { mistakesIn, refusedMistakes } from './alert-rules-mistakes.js'
import { addressField, type AlertRulesIntents, kindField } from './alert-rules-view.js'
import type { Mistake } from './mistake-summary.js'

/** The rules as a person leaves them: what is filled in, what is wrong with it, and saving it. */
export class AlertRulesEditor {
  draft: drafts.RulesDraft | undefined
  mistakes: readonly Mistake[] = []
  /** What has just happened, in words. */
  news = ''
  wasSaved = false
  readonly #host: CreditsElement
  readonly #resource: ResourceController<Reading<AlertRules>>
  readonly #words: () => AlertRuleWords
  readonly #actions: ActionController
  #known: AlertRules | undefined

  constructor(
    host: CreditsElement,
    resource: ResourceController<Reading<AlertRules>>,
    words: () => AlertRuleWords,
  ) {
    this.#host = host
    this.#resource = resource
    this.#words = words
    this.#actions = new ActionController(host)
  }

  get isChanged(): boolean {
    return this.draft !== undefined && drafts.isChanged(this.draft)
  }

  get saving(): boolean {
    return this.#actions.of('save').running
  }

  /** Why the last try to save failed. */
  get error(): CreditsError | undefined {
    return this.#actions.of('save').error
  }

  /** Takes what the backend says now; without it, the account is another one. */
  receive(rules: AlertRules | undefined): void {
    if (rules === this.#known) return
    this.#known = rules
    if (!rules) this.#tell('')
    this.#take(rules && drafts.received(this.draft, rules))
  }

  readonly intents: AlertRulesIntents = {
    changeRule: (id, changes) => this.#edit(id, (fields) => drafts.withRule(fields, id, changes)),
    changeEmail: (id, address) => this.#edit(id, (fields) => drafts.withEmail(fields, id, address)),
    addRule: () => {
      const id = newId('rule')
      this.#edit(id, (fields) => drafts.withNewRule(fields, id), this.#words().added)
      void this.#focus(kindField(id))
    },
    addEmail: () => {
      const id = newId('email')
      this.#edit(id, (fields) => drafts.withNewEmail(fields, id))
      void this.#focus(addressField(id))
    },
    removeRule: (id) => {
      const { rules } = this.draft!.fields
      const place = rules.findIndex((rule) => rule.id === id)
      const { rule, removed } = this.#words()
      const without = (fields: drafts.RulesFields) => drafts.withoutRule(fields, id)
      this.#edit(id, without, removed(rule(place + 1)))
      void this.#focusInPlace(place, '.rule .remove', 'add-rule')
    },
    removeEmail: (id) => {
      const { emails } = this.draft!.fields
      const place = emails.findIndex((email) => email.id === id)
      const { emailName, removed } = this.#words()
      const without = (fields: drafts.RulesFields) => drafts.withoutEmail(fields, id)
      this.#edit(id, without, removed(emailName(place + 1)))
      void this.#focusInPlace(place, '.email .remove', 'add-email')
    },
    save: (event) => {
      event.preventDefault()
      void this.#save()
    },
    discard: () => this.#goBack(this.#words().discarded),
    takeTheirs: () => this.#goBack(this.#words().theirsTaken),
    saveMine: () => {
      this.#take(drafts.overTheirs(this.draft!))
      void this.#focus('save').then(() => this.#save())
    },
    goTo: (id) => void this.#focus(id),
  }

  /** A change of one rule or address: what was wrong with it has to be looked at again. */
  #edit(id: string, change: (fields: drafts.RulesFields) => drafts.RulesFields, news = ''): void {
    this.news = news
    this.wasSaved = false
    this.mistakes = this.mistakes.filter(({ field }) => !field?.startsWith(`${id}_`))
    this.#take({ ...this.draft!, fields: change(this.draft!.fields) })
  }

  #goBack(news: string): void {
    this.#tell(news)
    this.#take(drafts.asSaved(this.draft!))
    void this.#focus('save')
  }

  async #save(): Promise<void> {
    const { store } = this.#resource
    const { draft } = this
    if (!store || !draft || this.saving) return
    if (draft.rival) return this.#focus('conflict')
    if (!this.isChanged) return this.#tell(this.#words().nothingChanged)
    const { fields } = draft
    this.#tell('')
    this.mistakes = mistakesIn(this.#words(), fields)
    if (this.mistakes.length > 0) return this.#focus('summary')
    const input = drafts.inputOf(draft)
    if (!propose(this.#host, 'credits-alert-rules-start', input)) return
    const { era } = store
    const rules = await this.#actions.run('save', () => saveAlertRules(store, input))
    if (era.aborted || !this.draft) return
    if (!rules) return this.#refused(this.error!, fields)
    this.#tell(this.#words().saved)
    this.#take(drafts.saved(this.draft, fields, rules))
    this.wasSaved = !this.isChanged
    void this.#resource.refresh()
    emit(this.#host, 'credits-alert-rules-complete', { alertRules: rules })
  }

  async #refused(error: CreditsError, sent: drafts.RulesFields): Promise<void> {
    emitError(this.#host, error)
    this.mistakes = refusedMistakes(this.#words(), error, sent)
    if (this.mistakes.length > 0) return this.#focus('summary')
    if (error.code !== 'changed_meanwhile') return
    await this.#resource.refresh()
    await this.#host.updateComplete
    if (!this.isChanged) return this.#tell(this.#words().nothingChanged)
    if (this.draft?.rival) this.#actions.forget('save')
    return this.#focus('conflict')
  }

  /** Takes a draft. What somebody else has changed is told, wherever the person is. */
  #take(draft: drafts.RulesDraft | undefined): void {
    if (draft?.rival && !this.draft?.rival) this.news = this.#words().conflictTitle
    this.draft = draft
    this.#host.requestUpdate()
  }

  #tell(news: string): void {
    this.news = news
    this.wasSaved = false
    this.mistakes = []
    this.#actions.forget('save')
    this.#host.requestUpdate()
  }

  async #focus(id: string): Promise<void> {
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus()
  }

  /** To what has come into the place of what was removed, or before it; else to what adds another. */
  async #focusInPlace(place: number, selector: string, otherwise: string): Promise<void> {
    await this.#host.updateComplete
    const buttons = this.#host.renderRoot.querySelectorAll<HTMLElement>(selector)
    const next = buttons[Math.min(place, buttons.length - 1)]
    if (next) next.focus()
    else await this.#focus(otherwise)
  }
}

/** Nobody's but this one's: a rule of an id that was there before would be the same rule. */
const newId = (what: string): string =>
  `${what}-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`
