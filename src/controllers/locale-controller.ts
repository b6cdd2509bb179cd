import type { ReactiveController, ReactiveControllerHost } from '../lit.js'
import { formatOf } from '../format/format.js'
import { type Language, languageFor, loadMessages } from '../i18n/languages.js'
import type { Messages, WordsPart } from '../i18n/messages.js'
import { followPageLanguage, nearestLang } from '../i18n/page-language.js'

/** Speaks the language of the page to its host, and renders it again when that changes. */
export class LocaleController implements ReactiveController {
  format = formatOf('en')
  /** Undefined until the first words are here. They stay until those of another language are. */
  messages: Partial<Messages> | undefined

  readonly #host: ReactiveControllerHost & HTMLElement
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

  /**
   * One part of the words; the English handed in stands in where the language has none. Of a part it
   * may be those that are needed.
   */
  words<P extends WordsPart, W>(
    part: P,
    english: (format: LocaleController['format']) => W,
  ): ReturnType<Messages[P]> | W {
    type Words = (format: LocaleController['format']) => ReturnType<Messages[P]> | W
    const words = (this.messages?.[part] as Words | undefined) ?? english
    return words(this.format)
  }

  /** `failed` is a language that was asked for and did not come: English stands in. */
  #resolve(failed?: Language): void {
    let [language, format] = languageFor(nearestLang(this.#host))
    if (!language.messages) {
      if (language !== failed)
        return void loadMessages(language).then(() => this.#resolve(language))
      ;[language, format] = languageFor('')
    }
    this.messages = language.messages
    this.format = format
    this.#host.requestUpdate()
  }
}
