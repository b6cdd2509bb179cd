import { type CreditsElement, nothing } from '../lit.js'
import { TrailController } from '../controllers/trail-controller.js'
import { emitError } from '../events.js'
import { enTrail } from '../i18n/en/trail.js'
import { trailFileOf } from '../store/recharge-trail.js'
import { addStyles } from './add-styles.js'
import { FileController } from './file-controller.js'
import { LateCode } from './late-code.js'
import type { RechargeDesk } from './recharge-desk.js'
import { RehearsalDesk } from './rehearsal-desk.js'
import type { RehearsalDrawing } from './rehearsal-drawing.js'
import type { RehearsalView } from './rehearsal-section.js'
import type { TrailView } from './trail-section.js'

/** What auto-recharge did, and what the form's rule would have done. */
export class RechargePast {
  readonly #host: CreditsElement
  readonly #desk: RechargeDesk
  readonly #trail: TrailController
  readonly #file: FileController
  readonly #rehearsal: RehearsalDesk
  readonly #code: LateCode
  #drawing: RehearsalDrawing | undefined

  constructor(host: CreditsElement, desk: RechargeDesk) {
    this.#host = host
    this.#desk = desk
    const { reads } = desk
    this.#trail = new TrailController(
      host,
      () => reads.store,
      () => reads.recharge?.asOf,
    )
    this.#file = new FileController(host, (error) => emitError(host, error))
    this.#rehearsal = new RehearsalDesk(host, () => reads.store)
    this.#code = new LateCode(host, () => this.#loadDrawing())
  }

  look(): { rehearsal: RehearsalView; trail: TrailView } {
    const { speech, sale, tried } = this.#desk
    const trail = this.#desk.locale.words('trail', enTrail)
    const rehearsal = this.#rehearsal
    rehearsal.forgetOthers()
    const { days, running, error, rehearsed } = rehearsal
    if (rehearsed) this.#code.need()
    return {
      rehearsal: {
        ...{ ...speech, trail, days, running, error, rehearsal: rehearsed?.rehearsal },
        drawing: this.#drawing?.render(rehearsed) ?? nothing,
        isOld: rehearsal.isOld(tried),
        canTry: tried !== undefined,
        noPrice: this.#desk.noPrice,
        chooseDays: (chosen) => rehearsal.choose(chosen),
        try: () => void rehearsal.try(this.#desk.tried),
      },
      trail: {
        ...{ ...speech, trail, snapshot: this.#trail.snapshot, bundles: sale.bundles },
        file: this.#file.state,
        hasNoRule: this.#desk.reads.recharge?.rule === null,
        ask: (kind) => this.#trail.ask(kind),
        readOlder: () => void this.#readOlder(),
        download: () => this.#download(),
        retryTrail: () => this.#trail.refresh(),
      },
    }
  }

  async #loadDrawing(): Promise<void> {
    const { RehearsalDrawing, drawingStyles } = await import('./rehearsal-drawing.js')
    addStyles(this.#host.renderRoot as ShadowRoot, drawingStyles)
    this.#drawing = new RehearsalDrawing(this.#host, this.#desk.locale)
  }

  /** The button may be gone: the focus goes to the first line that it brought. */
  async #readOlder(): Promise<void> {
    const last = this.#trail.snapshot.data?.events.at(-1)?.seq ?? 0
    await this.#trail.readOlder()
    await this.#host.updateComplete
    const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-seq]')]
    rows.find(({ dataset }) => Number(dataset['seq']) < last)?.focus()
  }

  #download(): void {
    const { store } = this.#desk.reads
    if (!store) return
    const { kind } = this.#trail.snapshot
    const name = `${['auto-recharge', kind].filter(Boolean).join('-')}.csv`
    void this.#file.make({ name, read: () => trailFileOf(store, kind), era: store.era })
  }
}
