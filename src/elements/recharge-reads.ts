import type { CreditsElement } from '../lit.js'
import type { Recharge } from '../contract/recharge.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { knownTimeZone } from '../format/time-zone.js'
import type { CreditsStore } from '../store/credits-store.js'
import { isBalanceKnown } from '../store/follow-balance.js'
import { rechargeOf, type RechargeReport } from '../store/recharge.js'
import type { Snapshot } from '../store/snapshot.js'

/** How auto-recharge stands. */
export class RechargeReads {
  readonly #balance
  readonly #recharge: ResourceController<RechargeReport>

  constructor(host: CreditsElement) {
    this.#balance = new ResourceController(host, (store) => store.balance)
    this.#recharge = new ResourceController(host, (store) =>
      isBalanceKnown(store) ? rechargeOf(store) : undefined,
    )
  }

  get store(): CreditsStore | undefined {
    return this.#recharge.store
  }

  get snapshot(): Snapshot<RechargeReport> {
    return this.#recharge.snapshot
  }

  get recharge(): Recharge | undefined {
    return this.snapshot.data?.recharge
  }

  /** In which its days are told; one that this browser knows. */
  get timeZone(): string {
    const { period } = this.recharge ?? {}
    return knownTimeZone((period ?? this.#balance.snapshot.data?.period)?.timeZone)
  }

  /** Before each rendering: what is to be read now. */
  follow(): void {
    this.#recharge.pickAgain()
  }

  /** Never rejects. */
  refresh(): Promise<void> {
    return this.#recharge.refresh()
  }
}
