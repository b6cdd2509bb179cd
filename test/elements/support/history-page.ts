import { html, nothing } from 'lit'
import { CreditHistory } from '../../../src/elements/credit-history.js'
import '../../../src/define/credit-history.js'
import { type Answers, clientAnswering } from '../../support/fake-api.js'
import type { Entry } from '../../../src/contract/entry.js'
import type { Ledger } from '../../support/ledger.js'
import { liveStream } from '../../support/live-stream.js'
import { inState, mountA, textOf } from './page.js'
import { waitUntil } from './wait-until.js'

/** A history in a page, over a ledger that goes on. */
export interface ShownHistory {
  readonly element: CreditHistory
  readonly root: ShadowRoot
  /** Books so many movements, and tells the page. */
  readonly arrive: (...movements: readonly Partial<Entry>[]) => void
  readonly all: (selector: string) => HTMLElement[]
  readonly one: (selector: string) => HTMLElement
  readonly texts: (selector: string) => string[]
  /** What the live region says. */
  readonly said: () => string
  /** The button with these words. */
  readonly button: (words: string) => HTMLButtonElement
  /** The field under this label. */
  readonly field: (label: string) => HTMLInputElement
  readonly fill: (label: string, value: string) => Promise<void>
  readonly shows: (selector: string, words: string) => Promise<void>
}

export async function shownHistory(
  ledger: Ledger,
  more: Answers = {},
  { state = 'ready', lang = 'en-GB', range = '' } = {},
): Promise<ShownHistory> {
  const stream = liveStream()
  const element = mountA(
    CreditHistory,
    clientAnswering({ ...ledger.answers({ 'GET /v1/events': stream.answer, ...more }) }),
    html`<credit-history lang=${lang} range=${range || nothing}></credit-history>`,
  )
  await inState(element, state)
  await element.updateComplete
  const root = element.shadowRoot!
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)]
  const one = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector)!
  const texts = (selector: string): string[] => all(selector).map(textOf)
  const field = (label: string): HTMLInputElement =>
    all('label')
      .find((one) => textOf(one.querySelector('span')) === label)!
      .querySelector('select, input')!
  const shows = (selector: string, words: string): Promise<void> =>
    waitUntil(() => texts(selector).includes(words), `${selector} shows ${words}`)
  return {
    ...{ element, root, all, one, texts, field, shows },
    arrive: (...movements) => {
      ledger.book(...movements)
      stream.send(ledger.balance())
    },
    said: () => textOf(one('[role="status"]')),
    button: (words) => all('button').find((one) => textOf(one) === words) as HTMLButtonElement,
    fill: async (label, value) => {
      const input = field(label)
      input.value = value
      input.dispatchEvent(new Event('change', { bubbles: true }))
      await element.updateComplete
      await inState(element, 'ready')
      await element.updateComplete
    },
  }
}
