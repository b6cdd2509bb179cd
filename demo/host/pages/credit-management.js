import { banner } from './banner.js'
import { openPage } from './clinic.js'
import { byId } from './element.js'
import { words } from './speech.js'

// With ?checkout=redirect the person pays on the provider's page, and comes back to this one.
const checkout = new URLSearchParams(location.search).get('checkout')
if (checkout) document.querySelector('credit-purchase')?.setAttribute('checkout', checkout)

await openPage(() => Promise.resolve())

document.addEventListener('credits-purchase-ask', () =>
  byId('notice', HTMLElement).replaceChildren(banner('info', words.adminAsked)),
)
document.addEventListener('credits-billing-details-needed', () =>
  byId('billing-details', HTMLElement).focus(),
)
