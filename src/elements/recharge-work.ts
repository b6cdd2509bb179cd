import { html, type CreditsElement, type TemplateResult } from '../lit.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import { emit } from '../events.js'
import type { LoadTill } from '../payment/till.js'
import { cancelPurchase, followPurchase } from '../store/buying-actions.js'
import { base } from '../styles/base.js'
import { controls } from '../styles/controls.js'
import { fields } from '../styles/fields.js'
import { filed } from '../styles/filed.js'
import { panels } from '../styles/panels.js'
import { tokens } from '../styles/tokens.js'
import type { MemberNames } from './member-names.js'
import { cardFormStyles } from './purchase-card-form.styles.js'
import { optionStyles } from './purchase-option.styles.js'
import { stepperStyles } from './purchase-stepper.styles.js'
import { ChargeDesk } from './charge-desk.js'
import { chargeSection } from './charge-section.js'
import { confirmation } from './confirmation.js'
import { RechargeDesk } from './recharge-desk.js'
import { fieldStyles } from './recharge-fields.styles.js'
import { rechargeForm } from './recharge-form.js'
import { rechargeHistoryStyles } from './recharge-history.styles.js'
import { RechargePast } from './recharge-past.js'
import type { RechargeReads } from './recharge-reads.js'
import { rechargeStyles } from './recharge-settings.styles.js'
import { RechargeSpoken } from './recharge-spoken.js'
import { formStyles } from './recharge-work.styles.js'
import { rehearsalSection } from './rehearsal-section.js'
import { trailSection } from './trail-section.js'

/** Of the whole element, in the place of those that it began with. */
export const workStyles = [
  ...[tokens, base, optionStyles, fields, controls, panels, filed, cardFormStyles, stepperStyles],
  ...[rechargeStyles, formStyles, fieldStyles, rechargeHistoryStyles],
]

interface Host extends CreditsElement {
  loadTill: LoadTill
  memberNames: MemberNames
}

/**
 * What is done with auto-recharge: a charge that waits for somebody, the form, and what was and would
 * have been. Loaded with the first look at how it stands.
 */
export class RechargeWork {
  readonly #host: Host
  readonly #desk: RechargeDesk
  readonly #charge: ChargeDesk
  readonly #past: RechargePast
  readonly #spoken = new RechargeSpoken()

  constructor(host: Host, locale: LocaleController, reads: RechargeReads) {
    this.#host = host
    this.#desk = new RechargeDesk(host, locale, reads)
    const { sale } = this.#desk
    this.#charge = new ChargeDesk(host, {
      calls: { follow: followPurchase, cancel: cancelPurchase },
      store: () => reads.store,
      unfinished: () => reads.recharge?.unfinished ?? undefined,
      publishableKey: () => sale.bundles?.publishableKey,
      cards: () => sale.cards,
      isReadingCards: () => sale.isReadingCards,
      loadTill: () => host.loadTill,
      completed: (purchase) => emit(host, 'credits-purchase-complete', { purchase }),
      refresh: () => void reads.refresh(),
    })
    this.#past = new RechargePast(host, this.#desk)
  }

  /** The form has changes that are not saved. */
  get isChanged(): boolean {
    return this.#desk.editor.isChanged
  }

  follow(): void {
    this.#desk.follow()
  }

  refresh(): void {
    this.#desk.refresh()
  }

  /** After each rendering: where a card is typed, if it is. */
  updated(): void {
    const { format } = this.#desk.locale
    this.#charge.showForm(format.locale, this.#host.renderRoot.querySelector('.probe'))
  }

  /** What stands below the state, where that is known; the question, if one is asked; what is said aloud. */
  look(): { content: () => TemplateResult; dialog: TemplateResult; said: string } {
    const view = this.#desk.look()
    const { state, error, form, card, intents: act } = this.#charge
    const { speech, sale } = this.#desk
    const charge = {
      ...{ ...speech, state, error, form, card, act, bundles: sale.bundles, cards: sale.cards },
      unfinished: view.recharge?.unfinished ?? null,
    }
    const { rehearsal, trail } = this.#past.look()
    return {
      content: () =>
        html`${chargeSection(charge)} ${rechargeForm(view)} ${rehearsalSection(rehearsal)}
        ${trailSection(trail)}`,
      dialog: confirmation(view.question, view.dismiss),
      said: this.#spoken.of(view, this.#desk.editor.news, { charge, trail }),
    }
  }
}
