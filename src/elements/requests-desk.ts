import type { CreditsElement } from '../lit.js'
import type {
  CreditRequest,
  CreditRequestAnswer,
  CreditRequestInput,
  CreditRequests,
} from '../contract/credit-request.js'
import type { MemberLimits } from '../contract/member-limit.js'
import { ActionController } from '../controllers/action-controller.js'
import { emit, emitError, propose } from '../events.js'
import type { RequestWords } from '../i18n/request-words.js'
import type { CreditsStore } from '../store/credits-store.js'
import { answerCreditRequest, requestCredits, saveMemberLimits } from '../store/members.js'
import { actionWord } from './action-word.js'
import { inputOf, type LimitField, limitIn, savedField } from './limit-draft.js'
import type { RequestsIntents } from './requests-view.js'

/** Where requests and limits are read, and what the page has said. */
interface Reader {
  readonly store: CreditsStore | undefined
  readonly found: CreditRequests | undefined
  readonly limits: MemberLimits | undefined
  readonly members: readonly string[]
  readonly wanted: CreditRequestInput
  readonly words: RequestWords
  readonly memberName: (member: string) => string
  refresh(): Promise<void>
}

/** Asks, answers and saves limits: each once, told to the page before and after. */
export class RequestsDesk {
  readonly actions: ActionController
  readonly #host: CreditsElement
  readonly #read: () => Reader
  #news = ''
  /** Whether the news no longer holds. */
  #isOver: () => boolean = () => false
  #era: AbortSignal | undefined
  /** Of the limits that were saved here. */
  #savedVersion: number | undefined
  readonly #newLimits = new Map<string, string>()
  readonly #draft = new Map<string, LimitField>()

  constructor(host: CreditsElement, read: () => Reader) {
    this.#host = host
    this.#read = read
    this.actions = new ActionController(host)
  }

  readonly intents: RequestsIntents = {
    ask: () => void this.ask(this.#reader.wanted),
    answer: (request, answer) => void this.#answer(request, answer),
    typeNewLimit: (request, text) => {
      this.#newLimits.set(request.id, text)
      this.#host.requestUpdate()
    },
    typeLimit: (member, field) => {
      this.#savedVersion = undefined
      this.#draft.set(member, field)
      this.#host.requestUpdate()
    },
    save: () => void this.#save(),
  }

  /** Before each rendering: in another account nothing was typed, done or said. */
  follow(): void {
    const era = this.#reader.store?.era
    if (!era || era === this.#era) return
    this.#era = era
    this.#news = ''
    this.#savedVersion = undefined
    this.#newLimits.clear()
    this.#draft.clear()
    this.actions.forgetAll()
  }

  /** What has just happened, in words, as long as it holds. */
  get news(): string {
    return this.#isOver() ? '' : this.#news
  }

  get #reader(): Reader {
    return this.#read()
  }

  newLimitOf({ id }: CreditRequest): string {
    return this.#newLimits.get(id) ?? ''
  }

  fieldOf(member: string): LimitField {
    const { limits } = this.#reader
    return (
      this.#draft.get(member) ?? (limits ? savedField(limits, member) : { text: '', isFree: false })
    )
  }

  get isSaved(): boolean {
    return this.#draft.size === 0
  }

  get wasSaved(): boolean {
    const { limits } = this.#reader
    return this.isSaved && limits !== undefined && limits.version <= (this.#savedVersion ?? -1)
  }

  get saveTrouble(): string | undefined {
    const { error } = this.actions.of('save')
    const { words } = this.#reader
    if (error?.code === 'changed_meanwhile') return words.changedMeanwhile
    return error && words.notSaved[actionWord(error)]
  }

  async ask(input: CreditRequestInput): Promise<void> {
    const { store, words } = this.#reader
    if (!store || this.actions.of('ask').running) return
    if (!propose(this.#host, 'credits-request-start', input)) return
    const { era } = store
    const request = await this.actions.run('ask', () => requestCredits(store, input))
    if (!this.#isIn(era)) return
    if (!request) return this.#failed('ask', words.notAsked)
    if (await this.#say(era, words.asked, () => this.#isOtherwise(request)))
      emit(this.#host, 'credits-request-complete', { request })
  }

  async #answer(request: CreditRequest, answer: 'granted' | 'declined'): Promise<void> {
    const { store, words, memberName } = this.#reader
    const name = `answer ${request.id}`
    const limit = answer === 'granted' ? limitIn(this.newLimitOf(request)) : null
    if (!store || limit === undefined || this.actions.of(name).running) return
    const given: CreditRequestAnswer = { answer, ...(limit !== null && { limit }) }
    if (!propose(this.#host, 'credits-answer-start', { request, ...given })) return
    const { era } = store
    const answered = await this.actions.run(name, () =>
      answerCreditRequest(store, request.id, given),
    )
    if (!this.#isIn(era)) return
    if (!answered) {
      if (this.actions.of(name).error?.code !== 'request_answered')
        return this.#failed(name, words.notAnswered)
      await this.#say(era, words.answeredBefore)
      return
    }
    const news = words[answer](memberName(request.member))
    if (await this.#say(era, news, () => this.#isOtherwise(answered)))
      emit(this.#host, 'credits-answer-complete', { request: answered })
  }

  async #save(): Promise<void> {
    const { store, limits, members, words } = this.#reader
    const input = limits && inputOf(limits, members, (member) => this.fieldOf(member))
    if (!store || !input || this.isSaved || this.actions.of('save').running) return
    if (!propose(this.#host, 'credits-member-limits-start', input)) return
    const { era } = store
    const saved = await this.actions.run('save', () => saveMemberLimits(store, input))
    if (!this.#isIn(era)) return
    if (!saved) {
      const { error } = this.actions.of('save')
      this.#failed('save', words.notSaved)
      if (error?.code !== 'changed_meanwhile') return
      await this.#say(era, words.changedMeanwhile, () => this.actions.of('save').error !== error)
      return
    }
    this.#draft.clear()
    this.#savedVersion = saved.version
    if (await this.#say(era, words.saved, () => !this.wasSaved))
      emit(this.#host, 'credits-member-limits-complete', { limits: saved })
  }

  #failed(name: string, words: RequestWords['notSaved']): void {
    const { error } = this.actions.of(name)
    if (!error) return
    emitError(this.#host, error)
    this.#tell(words[actionWord(error)], () => this.actions.of(name).error !== error)
  }

  /** Something else has become of a request. One that is known as open was read before it was answered. */
  #isOtherwise({ id, state }: CreditRequest): boolean {
    const { requests = [] } = this.#reader.found ?? {}
    return requests.some((one) => one.id === id && one.state !== state && one.state !== 'open')
  }

  /** Whether this is still the account of which something was asked for. */
  #isIn(era: AbortSignal): boolean {
    return !era.aborted && this.#reader.store?.era === era
  }

  /** False in another account. */
  async #say(era: AbortSignal, news: string, isOver?: () => boolean): Promise<boolean> {
    await this.#reader.refresh()
    if (!this.#isIn(era)) return false
    this.#tell(news, isOver)
    return true
  }

  #tell(news: string, isOver: () => boolean = () => false): void {
    this.#news = news
    this.#isOver = isOver
    this.#host.requestUpdate()
  }
}
