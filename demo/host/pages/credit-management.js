import { banner } from './banner.js'
import { openPage } from './clinic.js'
import { CreditRequests, RunningSessions } from './credits.js'
import { byId } from './element.js'
import { host } from './host-api.js'
import { words } from './speech.js'

// With ?checkout=redirect the person pays on the provider's page, and comes back to this one.
const checkout = new URLSearchParams(location.search).get('checkout')
if (checkout) document.querySelector('credit-purchase')?.setAttribute('checkout', checkout)

const { members } = await openPage(host.me)
const names = Object.fromEntries(members.map(({ id, name }) => [id, name]))
const requests = byId('requests', CreditRequests)
byId('running', RunningSessions).memberNames = names
requests.memberNames = names

// This practice knows its admin by name.
document.addEventListener('credits-purchase-ask', (event) => {
  event.preventDefault()
  void requests.ask()
})
requests.addEventListener('credits-request-complete', () =>
  byId('notice', HTMLElement).replaceChildren(banner('info', words.adminAsked)),
)
