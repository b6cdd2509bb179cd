import type { CreditsClientOptions } from '../../src/client/credits-client.js'
import { CreditsStore, type CreditsStoreOptions } from '../../src/store/credits-store.js'
import { type Answers, clientAnswering } from './fake-api.js'
import { fakeBrowser, type FakeBrowser, type FakePage, fakePage } from './fake-browser.js'
import { fakeTime, type FakeTime } from './fake-time.js'

export interface Tab {
  readonly store: CreditsStore
  readonly page: FakePage
  readonly time: FakeTime
  readonly browser: FakeBrowser
  /** Every state of the balance since somebody listened, as one line each. */
  readonly seen: string[]
  /** Listens to the balance, as an element does. */
  listen: () => () => void
}

/** One tab of a browser with the real store and client in it; the backend answers from a table. */
export function openTab(
  answers: Answers,
  { browser = fakeBrowser(), ...options }: TabOptions = {},
): Tab {
  const page = fakePage()
  const time = fakeTime()
  const { client, ...more } = options
  const store = new CreditsStore({
    client: clientAnswering(answers, {
      baseUrl: 'https://credits.test',
      wait: time.wait,
      random: () => 1,
      ...client,
    }),
    page,
    locks: browser.locks,
    channel: browser.channel,
    ...more,
  })
  const seen: string[] = []
  return {
    store,
    page,
    time,
    browser,
    seen,
    listen: () =>
      store.balance.subscribe(() => {
        const line = lineOf(store)
        if (seen.at(-1) !== line) seen.push(line)
      }),
  }
}

export type TabOptions = Partial<Omit<CreditsStoreOptions, 'client'>> & {
  browser?: FakeBrowser
  client?: Partial<CreditsClientOptions>
}

/** `312`, `312 network` when stale, `- network` without a figure. */
export function lineOf({ balance }: CreditsStore): string {
  const { data, error } = balance.snapshot
  return [data?.available ?? '-', error?.code].filter((part) => part !== undefined).join(' ')
}
