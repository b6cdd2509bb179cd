import { banner } from './banner.js'
import { openPage } from './clinic.js'
import { byId } from './element.js'
import { words } from './speech.js'

await openPage(() => Promise.resolve())

document.addEventListener('credits-purchase-ask', () =>
  byId('notice', HTMLElement).replaceChildren(banner('info', words.adminAsked)),
)
document.addEventListener('credits-billing-details-needed', () =>
  byId('billing-details', HTMLElement).focus(),
)
