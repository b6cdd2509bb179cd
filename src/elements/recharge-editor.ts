import type { CreditsElement } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { Recharge, RechargeInput } from '../contract/recharge.js'
import { ActionController } from '../controllers/action-controller.js'
import { emitError, propose } from '../events.js'
import { saveRecharge } from '../store/recharge-actions.js'
import { isChanged } from './draft.js'
import { QuestionDialog } from './question-dialog.js'
import type { Agreement } from './recharge-agreement.js'
import type { RechargeDraft, RechargeFields } from './recharge-draft.js'
import { type RechargeMistake, refusedMistakes } from './recharge-rules.js'
import type { RechargeNews, Saving } from './recharge-saving.js'
import type { RechargeIntents } from './recharge-view.js'

/** The form as a person leaves it: what is typed, what is wrong with it, and saving it. */
export class RechargeEditor {
  draft: RechargeDraft | undefined
  mistakes: readonly RechargeMistake[] = []
  news: RechargeNews | undefined
  agreement: Agreement | undefined
  /** The total that was seen before the price changed. */
  oldTotal: number | undefined
  readonly #host: CreditsElement
  readonly #desk: Saving
  readonly #actions: ActionController
  readonly #dialog: QuestionDialog
  #known: Recharge | undefined
  /** A price is waited for. */
  #waiting = false

  constructor(host: CreditsElement, desk: Saving) {
    this.#host = host
    this.#desk = desk
    this.#actions = new ActionController(host)
    this.#dialog = new QuestionDialog(host)
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

  /** Takes what the backend says now; without it, the account is another one. */
  receive(recharge: Recharge | undefined): void {
    if (recharge === this.#known) return
    this.#known = recharge
    if (this.news === 'savedCharging' && recharge?.state !== 'charging') this.#tell('saved')
    if (!recharge) {
      this.#tell(undefined)
      this.#close()
    }
    this.#take(recharge && this.#desk.drafts.received(this.draft, recharge))
  }

  readonly intents: RechargeIntents & { readonly agree: () => void } = {
    edit: (field, value) => {
      this.news = this.oldTotal = undefined
      this.mistakes = this.mistakes.filter((mistake) => mistake.field !== field)
      this.#take(this.#desk.drafts.edited(this.draft!, field, value))
    },
    save: (event) => {
      event.preventDefault()
      void this.#save()
    },
    discard: () => {
      this.#tell('discarded')
      const draft = { ...this.draft!, edits: {} }
      this.#take(draft.rival ? this.#desk.drafts.chosen(draft, []) : draft)
      void this.#focus('save')
    },
    choose: (mine) => {
      this.#tell(undefined)
      this.#take(this.#desk.drafts.chosen(this.draft!, mine))
      void this.#focus('save')
    },
    goTo: (id) => void this.#focus(id),
    dismiss: () => {
      if (!this.saving && this.agreement) this.#tell('notConfirmed')
      if (!this.saving) this.#close()
    },
    agree: () => void this.#agree(),
  }

  async #save(): Promise<void> {
    if (!this.#desk.store() || this.saving || this.#waiting) return
    this.#waiting = true
    if (!this.#desk.isPriced()) await this.#desk.refresh()
    this.#waiting = false
    const { draft } = this
    if (!draft) return
    if (draft.rival) return this.#focus('conflict')
    const input = this.#desk.judge(draft)
    this.#tell(undefined)
    if (!('version' in input)) {
      this.mistakes = input
      return this.#focus('summary')
    }
    if (!isChanged(draft) && input.total === draft.base.quote?.total)
      return this.#tell('nothingChanged')
    if (!propose(this.#host, 'credits-recharge-save', input)) return
    await this.#send(input, this.#desk.drafts.filledIn(draft))
  }

  async #agree(): Promise<void> {
    if (!this.agreement || this.saving) return
    const { input, sent, card } = this.agreement
    const confirmed = { total: input.total, paymentMethod: card.id }
    await this.#send({ ...input, confirmed }, sent)
  }

  async #send(input: RechargeInput, sent: RechargeFields): Promise<void> {
    const store = this.#desk.store()
    if (!store) return
    const { era } = store
    const saved = await this.#actions.run('save', () => saveRecharge(store, input))
    if (era.aborted || !this.draft) return
    if (!saved) return this.#refused(this.error!, input, sent)
    this.#tell(saved.state === 'charging' ? 'savedCharging' : 'saved')
    this.#known = saved
    this.#take(this.#desk.drafts.saved(this.draft, sent, saved))
    this.#close()
    this.#desk.saved(saved)
  }

  async #refused(error: CreditsError, input: RechargeInput, sent: RechargeFields): Promise<void> {
    const { code } = error
    if (code === 'recharge_confirmation_required') return this.#ask(input, sent)
    emitError(this.#host, error)
    if (code === 'price_changed') return this.#repriced(input)
    if (code === 'changed_meanwhile') return this.#overtaken()
    this.mistakes = refusedMistakes(error)
    if (this.mistakes.length === 0) return
    this.#close()
    return this.#focus('summary')
  }

  async #repriced({ total }: RechargeInput): Promise<void> {
    this.#close()
    await this.#desk.refresh()
    this.#actions.forget('save')
    this.oldTotal = total
    return this.#focus('price-changed')
  }

  async #overtaken(): Promise<void> {
    this.#close()
    await this.#desk.refresh()
    await this.#host.updateComplete
    if (this.draft?.rival) this.#actions.forget('save')
    return this.#focus('conflict')
  }

  /** Asks the person about exactly what the backend would charge. */
  async #ask(input: RechargeInput, sent: RechargeFields): Promise<void> {
    const again = this.agreement !== undefined
    await this.#desk.refresh()
    this.#actions.forget('save')
    const card = this.#desk.recharge()?.card
    this.agreement = card ? { input, sent, card, again } : undefined
    this.#host.requestUpdate()
    if (card) await this.#dialog.open()
  }

  #close(): void {
    this.agreement = undefined
    if (this.#dialog.isOpen) void this.#focus('save')
    this.#dialog.close()
  }

  /** Takes a draft. What somebody else has changed is told, wherever the person is. */
  #take(draft: RechargeDraft | undefined): void {
    if (draft?.rival && !this.draft?.rival) this.news = 'conflictTitle'
    this.draft = draft
    this.#host.requestUpdate()
  }

  #tell(news: RechargeNews | undefined): void {
    this.news = news
    this.oldTotal = undefined
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
