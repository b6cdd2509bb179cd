import { html } from 'lit'
import type { CreditsClient } from '../../../src/client/credits-client.js'
import type { Scope } from '../../../src/contract/routes.js'
import { CreditDashboard } from '../../../src/elements/credit-dashboard.js'
import '../../../src/define/credit-dashboard.js'
import { type Answers, clientAnswering } from '../../support/fake-api.js'
import { fakeTill } from '../../support/fake-till.js'
import { aToken } from '../../support/tokens.js'
import { afterThisTest, inState, mountA, textOf } from './page.js'
import { waitUntil } from './wait-until.js'

const ADMIN: readonly Scope[] = ['read', 'reserve', 'buy', 'manage']

/** One whose sections are all there, for an admin unless the scopes are another's. */
export async function shown(
  answers: Answers,
  { scopes = ADMIN, deepLinks = false, lang = 'en' } = {},
): Promise<CreditDashboard> {
  const getToken = (): string => aToken({ scope: scopes.join(' ') })
  const element = begun(clientAnswering(answers, { getToken }), { deepLinks, lang })
  await allMade(element)
  return element
}

/** Those out of sight too. */
export async function allMade(dashboard: Element): Promise<void> {
  await inState(dashboard, 'ready')
  await eachMade(dashboard)
}

/** Whether they are shown yet or not. */
export const eachMade = (dashboard: Element): Promise<void> =>
  waitUntil(() => {
    const sections = all(dashboard, '.section')
    return sections.length > 0 && sections.every((section) => section.matches(':has(*)'))
  }, 'each section is made')

/** For an admin, unless the client's token says otherwise. */
export const begun = (
  client: CreditsClient,
  { deepLinks = false, lang = 'en' } = {},
): CreditDashboard =>
  mountA(
    CreditDashboard,
    client,
    html`<credit-dashboard
      lang=${lang}
      feature="ai-scribe"
      ?deep-links=${deepLinks}
      .loadTill=${fakeTill().load}
    ></credit-dashboard>`,
  )

export const all = (of: Element, selector: string): HTMLElement[] => [
  ...of.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]
export const link = (of: Element, name: string): HTMLAnchorElement =>
  all(of, 'nav a').find((found) => textOf(found) === name) as HTMLAnchorElement
export const within = (of: Element, tag: string): Element => of.shadowRoot!.querySelector(tag)!
/** The page has this address until the test ends. */
export const withAddress = (hash: string): void => {
  history.replaceState(null, '', hash)
  afterThisTest(() => history.replaceState(null, '', location.pathname + location.search))
}
