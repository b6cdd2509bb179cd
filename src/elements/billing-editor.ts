import type { CreditsElement } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { BillingDetails } from '../contract/billing-details.js'
import { ActionController } from '../controllers/action-controller.js'
import type { ResourceController } from '../controllers/resource-controller.js'
import { emit, emitError, propose } from '../events.js'
import type { BillingWords } from '../i18n/billing-words.js'
import { saveBillingDetails } from '../store/billing-details.js'
import type { Reading } from '../store/reads.js'
import {
  type BillingDraft,
  billingDrafts as drafts,
  inputOf,
  missingIn,
  proposed,
} from './billing-draft.js'
import { missingMistakes, refusedMistakes } from './billing-mistakes.js'
import type { BillingIntents, BillingMistake } from './billing-view.js'
import { isChanged } from './draft.js'

/** What has just happened, by the key of the words that say it. */
export type BillingNews =
  'saved' | 'nothingChanged' | 'discarded' | 'conflictDone' | 'conflictTitle'

/** The form as a person leaves it: what is typed, what is wrong with it, and saving it. */
export class BillingEditor {
  draft: BillingDraft | undefined
  mistakes: readonly BillingMistake[] = []
  news: BillingNews | undefined
  readonly #host: CreditsElement
  readonly #resource: ResourceController<Reading<BillingDetails>>
  readonly #words: () => BillingWords
  readonly #actions: ActionController
  #known: BillingDetails | undefined

  constructor(
    host: CreditsElement,
    resource: ResourceController<Reading<BillingDetails>>,
    words: () => BillingWords,
  ) {
    this.#host = host
    this.#resource = resource
    this.#words = words
    this.#actions = new ActionController(host)
  }

  get isChanged(): boolean {
    return this.draft !== undefined && isChanged(this.draft)
  }

  get saving(): boolean {
    return this.#actions.of('save').running
  }

  /** Why the last try to save failed. */
  get error(): CreditsError | undefined {
    return this.#actions.of('save').error
  }

  /** Takes what the backend says now; without it, the account is another one. `language` is the page's. */
  receive(details: BillingDetails | undefined, language: string): void {
    if (details === this.#known) return
    this.#known = details
    if (!details) this.#tell(undefined)
    this.#take(details && drafts.received(this.draft, proposed(details, language)))
  }

  readonly intents: Omit<BillingIntents, 'retry'> = {
    edit: (field, value) => {
      this.news = undefined
      this.mistakes = this.mistakes.filter(
        (mistake) => mistake.field !== field && field !== 'country',
      )
      this.#take(drafts.edited(this.draft!, field, value))
    },
    save: (event) => {
      event.preventDefault()
      void this.#save()
    },
    discard: () => {
      this.#tell('discarded')
      const draft = { ...this.draft!, edits: {} }
      this.#take(draft.rival ? drafts.chosen(draft, []) : draft)
      void this.#focus('save')
    },
    choose: (mine) => {
      this.#tell('conflictDone')
      this.#take(drafts.chosen(this.draft!, mine))
      void this.#focus('save')
    },
    goTo: (id) => void this.#focus(id),
  }

  /** Goes to what has to be filled in, if anything is shown. */
  goToMissing(options?: FocusOptions): void {
    const [missing = 'company'] = this.draft ? missingIn(drafts.filledIn(this.draft)) : []
    const field = this.#host.renderRoot.querySelector<HTMLElement>(`#${missing}`)
    if (!options?.preventScroll) field?.scrollIntoView({ block: 'center' })
    field?.focus(options)
  }

  async #save(): Promise<void> {
    const { store } = this.#resource
    const { draft } = this
    if (!store || !draft || this.saving) return
    if (draft.rival) return this.#focus('conflict')
    if (!isChanged(draft) && draft.base.version > 0) return this.#tell('nothingChanged')
    const fields = drafts.filledIn(draft)
    this.#tell(undefined)
    this.mistakes = missingMistakes(this.#words(), fields)
    if (this.mistakes.length > 0) return this.#focus('summary')
    const input = inputOf(draft, fields)
    if (!propose(this.#host, 'credits-billing-details-start', input)) return
    const { era } = store
    const details = await this.#actions.run('save', () => saveBillingDetails(store, input))
    if (era.aborted || !this.draft) return
    if (!details) return this.#refused(this.error!)
    this.#tell('saved')
    this.#take(drafts.saved(this.draft, fields, details))
    void this.#resource.refresh()
    emit(this.#host, 'credits-billing-details-complete', { billingDetails: details })
  }

  async #refused(error: CreditsError): Promise<void> {
    emitError(this.#host, error)
    this.mistakes = refusedMistakes(this.#words(), this.draft!, error)
    if (this.mistakes.length > 0) return this.#focus('summary')
    if (error.code !== 'changed_meanwhile') return
    await this.#resource.refresh()
    await this.#host.updateComplete
    if (this.draft?.rival) this.#actions.forget('save')
    return this.#focus('conflict')
  }

  /** Takes a draft. What somebody else has changed is told, wherever the person is. */
  #take(draft: BillingDraft | undefined): void {
    if (draft?.rival && !this.draft?.rival) this.news = 'conflictTitle'
    this.draft = draft
    this.#host.requestUpdate()
  }

  #tell(news: BillingNews | undefined): void {
    this.news = news
    this.mistakes = []
    this.#actions.forget('save')
    this.#host.requestUpdate()
  }

  async #focus(id: string): Promise<void> {
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus()
  }
}
