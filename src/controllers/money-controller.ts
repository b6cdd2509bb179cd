import type { ReactiveController, ReactiveControllerHost } from '../lit.js'
import type { Balance } from '../contract/balance.js'
import { ResourceController } from './resource-controller.js'

/**
 * Calls back when money may have moved, as far as the balance tells: the account has got credits that
 * were bought, granted or given back, or purchased ones were taken back. Work takes those as well, but
 * not before the monthly ones are used.
 */
export class MoneyController implements ReactiveController {
  readonly #balance
  readonly #moved: () => void
  #before: Balance | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, moved: () => void) {
    this.#balance = new ResourceController(host, (store) => store.balance)
    this.#moved = moved
    host.addController(this)
  }

  hostUpdate(): void {
    const { data } = this.#balance.snapshot
    const before = this.#before
    this.#before = data
    if (!data || data.account !== before?.account) return
    if (settledIn(data) > settledIn(before) || isTaken(data, before)) this.#moved()
  }
}

/** What is there whether somebody has reserved it or not. */
const settledIn = ({ available, held, debt }: Balance): number => available + held - debt

const isTaken = (now: Balance, before: Balance): boolean =>
  (now.purchased < before.purchased && now.monthly > 0) || now.debt > before.debt
