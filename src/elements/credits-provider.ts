import { css, html, CreditsElement, type TemplateResult } from '../lit.js'
import type { Connection } from '../client/connection.js'
import type { GetToken } from '../client/token-source.js'
import type { Balance } from '../contract/balance.js'
import { StoreOffer } from '../context/store-offer.js'
import { storeOf } from '../store/store-of.js'

// Whoever imports one element gets the types of what its listeners hear.
export type { CreditsEventMap, CreditsEvents } from '../events.js'

/**
 * Gives every credit element inside it one account: where to ask, with which token, and the one
 * shared copy of what was answered.
 *
 * Set `base-url` and `getToken`, or a `client` of your own. Whatever the number of elements, the
 * balance is read once.
 *
 * @summary Configuration and shared account state of the credit elements.
 * @customElement credits-provider
 *
 * @slot - The page, or the part of it that shows credits.
 */
export class CreditsProvider extends CreditsElement {
  static override readonly styles = css`
    :host {
      display: contents;
    }

    :host([theme='light']) {
      color-scheme: light !important;
    }

    :host([theme='dark']) {
      color-scheme: dark !important;
    }
  `

  static override readonly properties = {
    baseUrl: { attribute: 'base-url' },
    theme: { reflect: true, useDefault: true },
    account: {},
    getToken: { attribute: false },
    client: { attribute: false },
    initialData: { attribute: false },
  }

  static define(tag = 'credits-provider', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** Where the backend is, such as `https://credits.example`. */
  baseUrl: string | undefined

  /** Colour scheme of everything inside; `auto` follows the page. */
  theme: 'light' | 'dark' | 'auto'

  /**
   * A name for the account, if the page can switch between several. While it stays the same,
   * `getToken` may be a new function at every render; without it, a new function is a new account.
   */
  account: string | undefined

  /**
   * Called for a short-lived token that your own backend mints; with `{ refresh: true }` when the
   * last one was refused.
   */
  getToken: GetToken | undefined

  /** A client of your own, instead of `base-url` and `getToken`. Another client is another account. */
  client: Connection | undefined

  /** A balance that the page already has, or a promise of one. Shown until the first read. */
  initialData: Balance | Promise<Balance> | undefined

  readonly #offer = new StoreOffer(this)
  #used: unknown[] | undefined

  // Not where it is declared: then all fields would move here, at the cost of every page.
  constructor() {
    super()
    this.theme = 'auto'
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#offer.open()
    this.requestUpdate()
  }

  /** Taken out and put back at once it keeps its store; else it opens another when it returns. */
  override disconnectedCallback(): void {
    super.disconnectedCallback()
    setTimeout(() => {
      if (!this.isConnected) this.#offer.store = this.#used = undefined
    })
  }

  protected override willUpdate(): void {
    const { account, baseUrl, client, getToken, initialData } = this
    /** What is another account, or another way to it, when it changes. */
    const used = [baseUrl, client, initialData, account, account ? !getToken : getToken]
    if (!this.isConnected || used.every((value, i) => value === this.#used?.[i])) return
    this.#used = used
    const ask: GetToken = (how) => this.getToken?.(how)
    const source = client ?? (baseUrl && getToken && { baseUrl, getToken: ask })
    this.#offer.store = source ? storeOf(source, initialData) : undefined
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`
  }
}
