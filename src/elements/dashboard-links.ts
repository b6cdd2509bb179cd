import type { ReactiveController, ReactiveControllerHost } from '../lit.js'
import type { DashboardSection } from '../i18n/dashboard-words.js'

const PREFIX = '#credits-'

/** So long what is above a section may still grow as it is read, in milliseconds. */
const GROWS_MAX_MS = 10_000

/** With these a person goes somewhere else. */
const ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/** Pressed alone these do nothing in a page; a screen reader is silenced with one, windows are changed with another. */
const MODIFIERS: readonly unknown[] = ['Alt', 'AltGraph', 'CapsLock', 'Control', 'Meta', 'Shift']

const goesOn = (event: Event): boolean =>
  !(event instanceof KeyboardEvent && MODIFIERS.includes(event.key))

/** Whether a link that is pressed so opens in another tab or window. */
export const opensElsewhere = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey

/** The address of a section on whatever page the dashboard is. */
export const addressOf = (section: DashboardSection): string => `${PREFIX}${section}`

/**
 * Goes to the section that the address of the page names: at first, and whenever the address
 * changes. Only who comes by such an address is moved.
 */
export class DashboardLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #isShown: () => boolean
  #due: string | undefined
  #lacking: string | undefined
  #isToldOf: string | undefined
  #held: AbortController | undefined

  /** `isShown`: whether the sections can be gone to. */
  constructor(host: ReactiveControllerHost & HTMLElement, isShown: () => boolean) {
    this.#host = host
    this.#isShown = isShown
    host.addController(this)
  }

  /** The section that is gone to as soon as it is shown. */
  get due(): string | undefined {
    return this.#due
  }

  /** The section that somebody came for, and that this member does not have. */
  get lacking(): string | undefined {
    return this.#lacking
  }

  hostConnected(): void {
    this.follow()
    addEventListener('hashchange', this.follow)
    addEventListener('click', this.#followAgain)
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.follow)
    removeEventListener('click', this.#followAgain)
    this.#held?.abort()
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return
    if (this.#lacking !== undefined) this.#tellOf(this.#lacking)
    if (this.#due !== undefined && this.#isShown()) this.#come(this.#due)
  }

  /**
   * Brings a section into view, and gives it the focus, once it is shown. False where it is known
   * that there is no such section, and outside a page.
   */
  goTo(section: string): boolean {
    if (!this.#host.isConnected) return false
    this.#lack(undefined)
    const root = this.#host.shadowRoot
    const found = root?.getElementById(section)
    if (!found && root?.querySelector('.section')) return false
    const signal = this.#untilActed()
    if (found && this.#isShown()) {
      found.focus({ preventScroll: true })
      this.#keepInView(found, signal)
    } else {
      this.#due = section
      signal.addEventListener('abort', () => (this.#due = undefined))
    }
    return true
  }

  #come(section: string): void {
    if (this.goTo(section)) return
    this.#held?.abort()
    this.#lack(section)
  }

  #lack(section: string | undefined): void {
    if (this.#lacking !== section) this.#host.requestUpdate()
    this.#lacking = section
    this.#isToldOf = undefined
  }

  /** It is said as long as it is true, and brought into view once. Of other rights it is asked anew. */
  #tellOf(section: string): void {
    const root = this.#host.shadowRoot!
    if (!root.querySelector('.section')) return this.follow()
    if (root.getElementById(section)) return this.#lack(undefined)
    const notice = root.querySelector('.no-access .notice')
    if (!notice || this.#isToldOf === section) return
    this.#isToldOf = section
    notice.scrollIntoView({ block: 'nearest' })
  }

  /** Aborted when the person does something, or goes to another place. */
  #untilActed(): AbortSignal {
    this.#held?.abort()
    const held = (this.#held = new AbortController())
    for (const act of ACTS)
      addEventListener(act, (event) => goesOn(event) && held.abort(), {
        signal: held.signal,
        passive: true,
      })
    return held.signal
  }

  /** What is above it grows as it is read: until the person does something, it stays where it was asked for. */
  #keepInView(section: HTMLElement, acted: AbortSignal): void {
    const signal = AbortSignal.any([acted, AbortSignal.timeout(GROWS_MAX_MS)])
    const sizes = new ResizeObserver(() => section.scrollIntoView())
    sizes.observe(this.#host)
    const follow = (event: Event): void => {
      if (!event.composedPath().includes(section)) this.#held?.abort()
    }
    // Between two places of one root only that root hears of it.
    for (const root of [document, section.getRootNode()])
      root.addEventListener('focusin', follow, { signal })
    section.setAttribute('data-held', '')
    signal.addEventListener('abort', () => {
      sizes.disconnect()
      section.removeAttribute('data-held')
    })
    section.scrollIntoView()
  }

  /** Goes where the address leads. */
  readonly follow = (): void => {
    const { hash } = location
    this.#held?.abort()
    this.#lack(undefined)
    if (hash.startsWith(PREFIX)) this.#come(hash.slice(PREFIX.length))
  }

  /** A link of the page to the address that it has already changes nothing that is heard of. */
  readonly #followAgain = (event: MouseEvent): void => {
    const link = event.composedPath().find((on) => on instanceof HTMLAnchorElement)
    if (link?.href !== location.href || link.target || event.defaultPrevented) return
    if (!opensElsewhere(event)) this.follow()
  }
}
