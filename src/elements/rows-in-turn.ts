import type { ReactiveController, ReactiveControllerHost } from '../lit.js'
import type { DashboardSection } from '../i18n/dashboard-words.js'
import type { Row } from './dashboard-rows.js'

/** So long rows wait for the browser to have nothing else to do, in milliseconds. */
const IN_SIGHT_MAX_MS = 100
const OUT_OF_SIGHT_MAX_MS = 250

/** Where a browser does not tell when it is idle: soon. */
const whenIdle = (timeout: number): Promise<unknown> =>
  new Promise((resolve) =>
    'requestIdleCallback' in globalThis
      ? requestIdleCallback(resolve, { timeout })
      : setTimeout(resolve),
  )

/**
 * Makes the rows of the dashboard one after the other: a row of sections is much work, and between
 * two the browser may paint, and hear what was read. What somebody came for comes first, then what
 * stands above it, the nearest first, then what else is in sight; the rest when the browser has time.
 */
export class RowsInTurn implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #sectionAsked: () => string | undefined
  readonly #made = new Set<DashboardSection | undefined>()
  #isWaiting = false
  #fills = false
  #isPrinted = false

  /** `sectionAsked`: the one that somebody came for. */
  constructor(host: ReactiveControllerHost & HTMLElement, sectionAsked: () => string | undefined) {
    this.#host = host
    this.#sectionAsked = sectionAsked
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#print)
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#print)
  }

  isMade([first]: Row): boolean {
    return this.#isPrinted || this.#made.has(first)
  }

  /** Whatever would be in sight if the sections were shown is made. */
  get fillsWindow(): boolean {
    return this.#fills
  }

  /** After each rendering of these rows: looks what is in sight, and makes the next. */
  follow(rows: readonly Row[]): void {
    const asked = Math.max(
      rows.findIndex((row) => row.some((section) => section === this.#sectionAsked())),
      0,
    )
    const inTurn = [...rows.slice(0, asked + 1).reverse(), ...rows]
    const next = inTurn.find((row) => !this.isMade(row))
    const fills = !next || (rows.indexOf(next) > asked && this.#isOutOfSight(next, rows[asked]!))
    if (fills !== this.#fills) this.#host.requestUpdate()
    this.#fills = fills
    if (next && !this.#isWaiting) void this.#make(next)
  }

  /** Paper has all of them. */
  readonly #print = (): void => {
    this.#isPrinted = true
    this.#host.requestUpdate()
  }

  async #make([first]: Row): Promise<void> {
    this.#isWaiting = true
    await whenIdle(this.#fills ? OUT_OF_SIGHT_MAX_MS : IN_SIGHT_MAX_MS)
    this.#isWaiting = false
    this.#made.add(first)
    this.#host.requestUpdate()
  }

  /** Below the window, where it begins with the row that was asked for; else where it is now. */
  #isOutOfSight(row: Row, asked: Row): boolean {
    const top = (of: Row): number =>
      this.#host.shadowRoot!.getElementById(of[0]!)!.getBoundingClientRect().top
    const begin = this.#sectionAsked() === undefined ? 0 : top(asked)
    return top(row) - begin >= innerHeight
  }
}
