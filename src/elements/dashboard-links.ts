import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DashboardSection } from '../i18n/dashboard-words.js'

const PREFIX = '#credits-'

/** The address of a section on whatever page the dashboard is. */
export const addressOf = (section: DashboardSection): string => `${PREFIX}${section}`

/**
 * Goes to the section that the address of the page names: at first, and whenever the address
 * changes. Only who comes by such an address is moved.
 */
export class DashboardLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #isDue = true

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#isDue = true
    addEventListener('hashchange', this.#follow)
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow)
  }

  /** Not before there are sections. */
  hostUpdated(): void {
    if (this.#isDue && this.#host.shadowRoot?.querySelector('.section')) this.#follow()
  }

  /** Brings a section into view, and gives it the focus. False where there is no such section. */
  goTo(section: string): boolean {
    const found = this.#host.shadowRoot?.getElementById(section)
    found?.focus({ preventScroll: true })
    found?.scrollIntoView()
    return Boolean(found)
  }

  readonly #follow = (): void => {
    this.#isDue = false
    const { hash } = location
    if (hash.startsWith(PREFIX)) this.goTo(hash.slice(PREFIX.length))
  }
}
