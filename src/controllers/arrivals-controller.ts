import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Balance } from '../contract/balance.js'
import { ResourceController } from './resource-controller.js'

/** Calls back when the account has got credits: bought, granted or given back. */
export class ArrivalsController implements ReactiveController {
  readonly #balance
  readonly #arrived: () => void
  #before: Balance | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, arrived: () => void) {
    this.#balance = new ResourceController(host, (store) => store.balance)
    this.#arrived = arrived
    host.addController(this)
  }

  hostUpdate(): void {
    const { data } = this.#balance.snapshot
    const before = this.#before
    this.#before = data
    if (!data || data.account !== before?.account) return
    if (settledIn(data) > settledIn(before)) this.#arrived()
  }
}

/** What is there whether somebody has reserved it or not. */
const settledIn = ({ available, held, debt }: Balance): number => available + held - debt
