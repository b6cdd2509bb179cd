import type { Alert } from '../contract/alert.js'
import { emit } from '../events.js'
import type { AlertsReport } from '../store/alerts.js'

/** Tells the page of a notice that is seen for the first time, and of one that is over. */
export class AlertNews {
  readonly #host: HTMLElement
  /** Those that the page was told of, of the account that it was told of. */
  #told = new Map<string, Alert>()
  #account: string | undefined

  constructor(host: HTMLElement) {
    this.#host = host
  }

  /** The gravest of what came since the first look at this account; `shown` is in that order. */
  receive({ account, alerts }: AlertsReport, shown: readonly Alert[]): Alert | undefined {
    const isFirst = this.#account !== account
    if (isFirst) this.#told = new Map()
    this.#account = account
    const open = new Set(alerts.alerts.map(({ id }) => id))
    const fresh = shown.filter(({ id }) => !this.#told.has(id))
    for (const alert of this.#told.values())
      if (!open.has(alert.id)) this.#tell({ ...alert, resolvedAt: alerts.asOf }, 'resolved')
    for (const alert of fresh) this.#tell(alert, 'open')
    return isFirst ? undefined : fresh[0]
  }

  #tell(alert: Alert, state: 'open' | 'resolved'): void {
    if (state === 'open') this.#told.set(alert.id, alert)
    else this.#told.delete(alert.id)
    const { kind, severity } = alert
    emit(this.#host, 'credits-alert', { kind, severity, state, alert })
  }
}
