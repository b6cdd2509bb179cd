import { html, type ReactiveElement, render, type TemplateResult } from 'lit'
import type { CreditsClient } from '../../../src/client/credits-client.js'
import { contextEvent } from '../../../src/context/store-offer.js'
import type { CreditsEventMap } from '../../../src/events.js'
import type { CreditsStore } from '../../../src/store/credits-store.js'
import '../../../src/define/credits-provider.js'
import { waitUntil } from './wait-until.js'

const cleanUps: (() => void)[] = []

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp()
})

export type Class<E> = abstract new (...args: never[]) => E

/** What was found, which must be of a class. */
export function ofClass<E extends Element>(type: Class<E>, found: Element | null): E {
  if (found instanceof type) return found
  throw new Error(`${found?.localName ?? 'nothing'} is no ${type.name}`)
}

/** Undoes something when the test ends. */
export const afterThisTest = (cleanUp: () => void): void => void cleanUps.push(cleanUp)

/** Puts content into the page until the test ends. Returns its first element. */
export function place(content: TemplateResult): HTMLElement {
  const main = document.body.appendChild(document.createElement('main'))
  afterThisTest(() => main.remove())
  render(content, main)
  return main.firstElementChild as HTMLElement
}

/** The same, of a first element that is of this class. */
export const placeA = <E extends Element>(type: Class<E>, content: TemplateResult): E =>
  ofClass(type, place(content))

/** Places content inside a provider. Returns its first element. */
export function mount(client: CreditsClient, content: TemplateResult): HTMLElement {
  const provider = place(html`<credits-provider .client=${client}>${content}</credits-provider>`)
  return provider.firstElementChild as HTMLElement
}

/** The same, of a first element that is of this class. */
export const mountA = <E extends Element>(
  type: Class<E>,
  client: CreditsClient,
  content: TemplateResult,
): E => ofClass(type, mount(client, content))

export const inState = (element: Element, state: string): Promise<void> =>
  waitUntil(() => element.matches(`:state(${state})`), `<${element.localName}> is ${state}`)

/** What the provider around an element offers. */
export function storeAround(element: Element): CreditsStore {
  let found: CreditsStore | undefined
  const more = { callback: (store?: CreditsStore) => (found = store) }
  element.dispatchEvent(contextEvent('context-request', element, more))
  if (!found) throw new Error(`nothing is offered around <${element.localName}>`)
  return found
}

/** What a reader reads: the text with the slots filled, spaces made one, isolates left out. */
export const textOf = (node: Element | null): string =>
  (node?.textContent ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Listens at the document until the test ends. */
export function eventsOf<K extends keyof CreditsEventMap>(type: K): () => CreditsEventMap[K][] {
  const heard: CreditsEventMap[K][] = []
  const listener = (event: Event): void => void heard.push(event as CreditsEventMap[K])
  document.addEventListener(type, listener)
  afterThisTest(() => document.removeEventListener(type, listener))
  return () => heard
}

/** Waits until a card is there, whose code is loaded when it is first used. */
export async function drawn(element: ReactiveElement): Promise<void> {
  const looks = (): boolean =>
    element.getAttribute('variant') !== 'card' ||
    element.shadowRoot?.querySelector('section') != null
  await waitUntil(looks, 'the card is drawn')
  await element.updateComplete
}
