import { banner } from './banner.js'
import { openPage } from './clinic.js'
import { CreditDashboard } from './credits.js'
import { byId } from './element.js'
import { words } from './speech.js'

const dashboard = byId('dashboard', CreditDashboard)
// With ?checkout=redirect the person pays on the provider's page, and comes back to this one.
const checkout = new URLSearchParams(location.search).get('checkout')
if (checkout) dashboard.setAttribute('checkout', checkout)

await openPage((me) => me)

dashboard.addEventListener('credits-request-complete', () =>
  byId('notice', HTMLElement).replaceChildren(banner('info', words.adminAsked)),
)
