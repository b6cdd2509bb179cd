import type { PurchaseResult } from '../contract/purchase.js'
import type { Trouble } from '../controllers/purchase-state.js'
import { propose } from '../events.js'
import type { CreditsStore } from '../store/credits-store.js'
import type { Settings } from './purchase-view.js'
import { isLoopback, safeLink } from './safe-link.js'

/** Where the provider's own pages are. */
const PROVIDER_HOSTS = ['checkout.stripe.com']

/** The hosts that this page trusts: its own, its backend's, and those it names. */
function trustedHosts(linkHosts: string, store: CreditsStore | undefined): string[] {
  const { host, href } = location
  const backend = new URL(store?.client.baseUrl ?? '', href).host
  return [host, backend, ...linkHosts.split(/\s+/)]
}

/** The support page, when it is one that this page trusts. */
export const supportLink = (
  link: string | null | undefined,
  linkHosts: string,
  store: CreditsStore | undefined,
): string | undefined => safeLink(link, { hosts: trustedHosts(linkHosts, store) })

/** The provider's page for a purchase, when it is one. On this machine a page may lead to another. */
const checkoutLink = (
  { checkoutUrl }: PurchaseResult,
  linkHosts: string,
  store: CreditsStore | undefined,
): string | undefined =>
  safeLink(checkoutUrl, {
    hosts: [...trustedHosts(linkHosts, store), ...PROVIDER_HOSTS],
    loopback: isLoopback(location.hostname),
  })

/** Leaves for the provider's page. Otherwise why not: undefined when the host's page takes over. */
export function leaveFor(
  answer: PurchaseResult,
  element: HTMLElement & Settings,
  store: CreditsStore | undefined,
): 'left' | Trouble | undefined {
  const url = checkoutLink(answer, element.linkHosts, store)
  if (!url) return { kind: 'unsafe-link' }
  if (!propose(element, 'credits-checkout-start', { url, purchase: answer.purchase }))
    return undefined
  location.assign(url)
  return 'left'
}

/** Where the provider's page comes back to. */
export const returnAddress = (): string => location.href.replace(/#.*$/s, '')
