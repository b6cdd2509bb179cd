import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { languageFor, loadedMessages, loadMessages } from '../i18n/languages.js'
import type { Messages } from '../i18n/messages.js'
import { directionOf, followPageLanguage, nearestAttribute } from '../i18n/page-language.js'
import { type Speech, speechIn } from '../i18n/speech.js'

/** Speaks the language of the page to its host, and renders it again when that changes. */
export class LocaleController implements ReactiveController {
  /** The language the words are in, to be said in the host's own markup. */
  lang = 'en'
  dir: 'ltr' | 'rtl' = 'ltr'
  speech: Speech = speechIn('en')
  /** False while the words of the page's language are on their way. */
  ready = true

  readonly #host: ReactiveControllerHost & HTMLElement
  #messages: Messages | undefined
  #leave: (() => void) | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#leave = followPageLanguage(this.#host, () => this.#resolve())
    this.#resolve()
  }

  hostDisconnected(): void {
    this.#leave?.()
  }

  /** `missing` names a language that was asked for and did not come: English stands in. */
  #resolve(missing?: string): void {
    const tag = nearestAttribute(this.#host, 'lang')?.[1] ?? ''
    const { code, locale } = languageFor(tag)
    const messages = code === undefined ? undefined : loadedMessages(code)
    if (code === undefined || messages) return this.#speak(messages, locale)
    if (code === missing) return this.#speak(undefined, 'en')
    this.ready = false
    this.#host.requestUpdate()
    void loadMessages(code).then(() => this.#resolve(code))
  }

  #speak(messages: Messages | undefined, locale: string): void {
    const dir = directionOf(this.#host, locale)
    const same = this.ready && messages === this.#messages && locale === this.lang
    if (same && dir === this.dir) return
    this.ready = true
    this.lang = locale
    this.dir = dir
    this.#messages = messages
    this.speech = speechIn(locale, messages)
    this.#host.requestUpdate()
  }
}
