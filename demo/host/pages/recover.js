import { configureCredits } from './credits.js'
import { byId } from './element.js'
import { linkToken, onLink } from './link-token.js'
import { fillWords } from './speech.js'

fillWords()
document.title = byId('title', HTMLElement).textContent

const baseUrl = byId('recovery', HTMLElement).dataset.creditsUrl ?? ''

/** Nobody is signed in here: the link is all there is. Another one has another account. */
const useLink = () => configureCredits({ baseUrl, getToken: linkToken })

useLink()
onLink(useLink)
