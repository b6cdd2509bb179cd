import type { ScenarioName } from '../src/testing.js'
import { ar } from './playground-words/ar.js'
import { de } from './playground-words/de.js'
import { en } from './playground-words/en.js'
import { es } from './playground-words/es.js'
import { fr } from './playground-words/fr.js'

/** What the bar of the Playground says, and the page of a practice under it. */
export interface PlaygroundWords {
  /** The language that they are in. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** How days and hours are written: `en-GB`. */
  readonly dates: string
  readonly title: string
  readonly account: string
  readonly scenario: string
  readonly signedIn: string
  /** Who may do everything, and who may only work. */
  readonly manages: (name: string) => string
  readonly works: (name: string) => string
  readonly clock: string
  readonly hour: string
  readonly midnight: string
  readonly day: string
  readonly again: string
  readonly itIs: (moment: string) => string
  readonly begun: string
  readonly refused: string
  readonly visit: string
  readonly start: string
  readonly buy: string
  /** What each is called, and what to try with it. */
  readonly scenarios: Readonly<Record<ScenarioName, readonly [name: string, say: string]>>
}

const LANGUAGES: Readonly<Record<string, PlaygroundWords>> = { ar, de, en, es, fr }

/** English where there are no words in the language of a tag. */
export const playgroundWords = (tag: string): PlaygroundWords =>
  LANGUAGES[tag.split('-')[0]!.toLowerCase()] ?? en
