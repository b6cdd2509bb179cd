import type { CreditsElement } from '../lit.js'
import type { Quote } from '../contract/purchase.js'
import type { Recharge, RechargeInput } from '../contract/recharge.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import { emit, propose } from '../events.js'
import { enPayment } from '../i18n/en/payment.js'
import { enPurchase } from '../i18n/en/purchase.js'
import { enRecharge } from '../i18n/en/recharge.js'
import type { RechargeWords } from '../i18n/recharge-words.js'
import type { Choice } from '../store/buying-reads.js'
import { actionWord } from './action-word.js'
import { Drafting } from './draft.js'
import { inReach } from './in-reach.js'
import type { MemberNames } from './member-names.js'
import { agreementQuestion } from './recharge-agreement.js'
import * as drafts from './recharge-draft.js'
import { RechargeEditor } from './recharge-editor.js'
import type { RechargeReads } from './recharge-reads.js'
import { type Judged, mistakesIn, type RechargeMistake, warningsIn } from './recharge-rules.js'
import type { NoPrice, RechargeSpeech, RechargeView } from './recharge-view.js'
import type { Tried } from './rehearsal-desk.js'
import { ServerTime } from './running-rules.js'
import { SaleReads } from './sale-reads.js'
import { type Problem, problemOf } from './status.js'

interface Host extends CreditsElement {
  memberNames: MemberNames
}

/** The settings as a person meets them: what is known, and the form over it. */
export class RechargeDesk {
  readonly locale: LocaleController
  readonly reads: RechargeReads
  readonly sale: SaleReads
  readonly editor: RechargeEditor
  readonly #host: Host
  readonly #time = new ServerTime()
  readonly #drafting = new Drafting(drafts.RECHARGE_FIELDS, (base: Recharge) =>
    drafts.fieldsOf(base, {
      locale: this.locale.format.locale,
      bundles: this.sale.bundles,
      total: this.sale.quote?.total,
    }),
  )

  constructor(host: Host, locale: LocaleController, reads: RechargeReads) {
    this.#host = host
    this.locale = locale
    this.reads = reads
    this.editor = new RechargeEditor(host, {
      drafts: this.#drafting,
      store: () => this.reads.store,
      judge: (draft) => this.#judge(draft),
      isPriced: () => this.#price !== undefined,
      recharge: () => this.reads.recharge,
      refresh: () => this.#readAgain(),
      saved: (recharge) => emit(host, 'credits-recharge-complete', { recharge }),
    })
    // Last: what was read before is picked at once, for what is in the form.
    this.sale = new SaleReads(
      host,
      () => reads.recharge,
      () => this.#choice,
    )
  }

  /** Before each rendering: what the backend says now, and what is to be read for it. */
  follow(): void {
    this.editor.receive(this.reads.recharge)
    this.sale.follow()
  }

  /** All that was read. What is typed stays. */
  refresh(): void {
    void this.reads.refresh()
    this.sale.refresh()
  }

  /** What is in the form, to be tried; undefined while something is wrong with it. */
  get tried(): Tried | undefined {
    const { draft } = this.editor
    const input = draft && this.#judge(draft)
    if (!input || !('version' in input)) return undefined
    const { threshold, bundle, quantity, capPerPeriod, maxPerPeriod } = input
    return { threshold, bundle, quantity, capPerPeriod, maxPerPeriod }
  }

  get noPrice(): NoPrice | undefined {
    if (this.#price || !this.#choice) return undefined
    const { bundles, quoteFailed } = this.sale
    if (bundles?.blocked === 'billing_details_required') return 'billing'
    return quoteFailed ? 'failed' : 'loading'
  }

  get problem(): Problem | undefined {
    return problemOf(this.reads.store, this.reads.snapshot.error)
  }

  get speech(): RechargeSpeech {
    const { locale } = this
    return {
      words: locale.words('recharge', enRecharge),
      payment: locale.words('payment', enPayment),
      purchase: locale.words('purchase', enPurchase),
      locale,
      timeZone: this.reads.timeZone,
      memberNames: this.#host.memberNames,
    }
  }

  look(): RechargeView {
    const { speech, editor, reads, sale } = this
    const { draft, mistakes, saving, error, news, agreement, oldTotal, intents, isChanged } = editor
    const { words } = speech
    const { recharge } = reads
    const { bundles } = sale
    const rule = draft && this.#read(draft)
    const { problem } = this
    const whyNotNow = problem?.state && whyNot(problem, words)
    const asking = agreement && {
      ...{ agreement, speech, saving, error, confirm: intents.agree },
      ...{ price: this.#price, available: recharge?.available ?? 0 },
      isOn: recharge?.rule?.enabled ?? false,
    }
    return {
      ...speech,
      ...intents,
      ...{ recharge, draft, rule, bundles, mistakes, saving, oldTotal },
      fields: draft && this.#drafting.filledIn(draft),
      changes: draft ? this.#drafting.rivalChanges(draft) : [],
      noBundles: sale.bundlesFailed,
      price: this.#price,
      noPrice: this.noPrice,
      problem,
      whyNotNow,
      save: (event) => (whyNotNow ? event.preventDefault() : intents.save(event)),
      warnings: draft && rule ? warningsIn(this.#judged(draft, rule)) : [],
      failure: error && mistakes.length === 0 ? words.notSaved[actionWord(error)] : undefined,
      status: isChanged ? words.unsaved : news ? words[news] : '',
      question: asking && agreementQuestion(asking),
      changeCards: () => showCards(this.#host, recharge?.card?.id),
      retry: () => this.refresh(),
    }
  }

  /** Rule and price. Never rejects. */
  async #readAgain(): Promise<void> {
    await Promise.all([this.reads.refresh(), this.sale.priceAgain()])
  }

  get #choice(): Choice | undefined {
    const { draft } = this.editor
    return draft && drafts.choiceIn(this.#drafting.filledIn(draft).amount)
  }

  /** Of the same as before, the price that was agreed to stands in for one that cannot be read. */
  get #price(): Quote | undefined {
    const { quote, quoteFailed, bundlesFailed } = this.sale
    const agreed = this.reads.recharge?.quote ?? undefined
    if (quote || !(quoteFailed || bundlesFailed)) return quote
    const choice = this.#choice
    const isSame = choice?.bundle === agreed?.bundle && choice?.quantity === agreed?.quantity
    return isSame ? agreed : undefined
  }

  #read(draft: drafts.RechargeDraft): drafts.ReadRule {
    const { asOf, currency } = draft.base
    const { timeZone } = this.reads
    const { bundles } = this.sale
    const now = new Date(this.#time.now_ms(asOf, Date.now())).toISOString()
    const place = { locale: this.locale.format.locale, currency, timeZone, bundles, now }
    return drafts.readFields(this.#drafting.filledIn(draft), place)
  }

  #judged({ base }: drafts.RechargeDraft, rule: drafts.ReadRule): Judged {
    const { locale } = this.locale.format
    return { recharge: base, rule, price: this.#price, words: this.speech.words, locale }
  }

  #judge(draft: drafts.RechargeDraft): RechargeInput | readonly RechargeMistake[] {
    const rule = this.#read(draft)
    const mistakes = mistakesIn(this.#judged(draft, rule))
    const total = mistakes.length > 0 ? undefined : this.#price?.total
    return drafts.inputOf(draft, rule, total) ?? mistakes
  }
}

/** Where asking again by hand may help, saving may too. */
const whyNot = ({ word }: Problem, words: RechargeWords): string =>
  word === 'offline' ? words.savingWaits : words[word]

/** Tells the page that the cards are to be changed, and leads to them where the page has them. */
function showCards(host: CreditsElement, card: string | undefined): void {
  if (!propose(host, 'credits-payment-methods-needed', { card })) return
  inReach(host, 'payment-methods')[0]?.scrollIntoView({ block: 'center' })
}
