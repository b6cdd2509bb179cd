import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import type { CreditsClient } from '../client/credits-client.js'
import type { Balance } from '../contract/balance.js'
import { StoreController } from '../controllers/store-controller.js'
import { warnOnce } from './warn-once.js'

/** A framework may set properties well after the element is in the page. */
const PATIENCE_MS = 1_000

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
export class CreditsProvider extends LitElement {
  static override readonly styles = css`
    :host {
      display: contents;
    }

    :host([theme='light']) {
      color-scheme: light;
    }

    :host([theme='dark']) {
      color-scheme: dark;
    }
  `

  static define(tag = 'credits-provider', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** Where the backend is, such as `https://credits.example`. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined

  /** Colour scheme of everything inside; `auto` follows the page. */
  @property({ reflect: true, useDefault: true }) theme: 'light' | 'dark' | 'auto' = 'auto'

  /**
   * A name for the account, if the page can switch between several. While it stays the same,
   * `getToken` may be a new function at every render; without it, a new function is a new account.
   */
  @property() account: string | undefined

  /** Called for a short-lived token that your own backend mints. */
  @property({ attribute: false }) getToken: (() => string | Promise<string>) | undefined

  /** A client of your own, instead of `base-url` and `getToken`. Another client is another account. */
  @property({ attribute: false }) client: CreditsClient | undefined

  /** A balance that the page already has, or a promise of one. Shown until the first read. */
  @property({ attribute: false }) initialData: Balance | Promise<Balance> | undefined

  readonly #store = new StoreController(this)
  #patience: ReturnType<typeof setTimeout> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#patience = setTimeout(() => this.#complain(), PATIENCE_MS)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#patience)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const named = this.account !== undefined && !changed.has('account')
    const had = changed.get('getToken') !== undefined
    const anotherToken = changed.has('getToken') && !(named && had && this.getToken)
    const others = ['baseUrl', 'account', 'client', 'initialData'] as const
    if (anotherToken || others.some((name) => changed.has(name))) this.#configure()
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`
  }

  #configure(): void {
    const { client, baseUrl, initialData } = this
    if (client) this.#store.use({ client, initialData })
    else if (baseUrl && this.getToken)
      this.#store.use({ baseUrl, getToken: () => this.getToken!(), initialData })
    else this.#store.use(undefined)
  }

  #complain(): void {
    if (!this.#store.store)
      warnOnce('<credits-provider>: set base-url and getToken, or client, to show credits.')
  }
}
