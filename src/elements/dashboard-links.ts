import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DashboardSection } from '../i18n/dashboard-words.js'

const PREFIX = '#credits-'

/** So long what is above a section may still grow as it is read, in milliseconds. */
const GROWS_MAX_MS = 10_000

/** With these a person goes somewhere else. */
const ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/** The address of a section on whatever page the dashboard is. */
export const addressOf = (section: DashboardSection): string => `${PREFIX}${section}`

/**
 * Goes to the section that the address of the page names: at first, and whenever the address
 * changes. Only who comes by such an address is moved.
 */
export class DashboardLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #isDue = true
  #held: AbortController | undefined

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
    this.#held?.abort()
  }

  /** Not before there are sections. */
  hostUpdated(): void {
    if (this.#isDue && this.#host.shadowRoot?.querySelector('.section')) this.#follow()
  }

  /** Brings a section into view, and gives it the focus. False where there is no such section. */
  goTo(section: string): boolean {
    const found = this.#host.shadowRoot?.getElementById(section)
    found?.focus({ preventScroll: true })
    if (found) this.#keepInView(found)
    return Boolean(found)
  }

  /** What is above it grows as it is read: until the person does something, it stays where it was asked for. */
  #keepInView(section: HTMLElement): void {
    this.#held?.abort()
    this.#held = new AbortController()
    const signal = AbortSignal.any([this.#held.signal, AbortSignal.timeout(GROWS_MAX_MS)])
    const sizes = new ResizeObserver(() => section.scrollIntoView())
    sizes.observe(this.#host)
    signal.addEventListener('abort', () => sizes.disconnect())
    for (const act of ACTS)
      addEventListener(act, () => this.#held?.abort(), { signal, passive: true })
    section.scrollIntoView()
  }

  readonly #follow = (): void => {
    this.#isDue = false
    const { hash } = location
    if (hash.startsWith(PREFIX)) this.goTo(hash.slice(PREFIX.length))
  }
}
