import { configureCredits } from './credits.js'
import { byId, element } from './element.js'
import { host } from './host-api.js'
import { icon } from './icons.js'
import { openSettings } from './settings.js'
import { fillWords, words } from './speech.js'

/** What tabs of this clinic tell each other. */
export const tabs = new BroadcastChannel('clinic')

/**
 * What every page begins with: words, sign-in, credits. Waits for the host for as long as it is
 * away, with a button to ask again.
 *
 * @template T
 * @param {(me: Promise<import('./host-api.js').Me>) => Promise<T>} read what else the page needs of the host
 * @returns {Promise<T>}
 */
export async function openPage(read) {
  fillWords()
  document.title = byId('title', HTMLElement).textContent
  tabs.addEventListener('message', ({ data }) => data === 'signed-in' && location.reload())
  for (;;) {
    try {
      const asked = host.me()
      const [me, rest] = await Promise.all([asked, read(asked)])
      byId('away', HTMLElement).hidden = true
      byId('practice-name', HTMLElement).textContent = me.practice.name
      document.title += ` · ${me.practice.name}`
      openSettings(me)
      configureCredits({
        baseUrl: me.creditsUrl,
        getToken: async () => (await host.token()).token,
      })
      nameMembers(me)
      return rest
    } catch {
      await askedAgain()
    }
  }
}

/**
 * Elements of credits know members by their ids; the clinic knows their names.
 *
 * @param {import('./host-api.js').Me} me
 */
function nameMembers({ members }) {
  const memberNames = Object.fromEntries(members.map(({ id, name }) => [id, name]))
  for (const tag of /** @type {const} */ (['credit-dashboard', 'credit-requests']))
    for (const shown of document.querySelectorAll(tag)) shown.memberNames = memberNames
}

/** The pages of visits. @returns {Promise<import('./host-api.js').Consultation[]>} */
export const openClinic = () => openPage(async () => (await host.consultations()).consultations)

/** Resolves when the person at the page wants another try. */
function askedAgain() {
  const away = byId('away', HTMLElement)
  const button = element('button', { type: 'button', className: 'button' }, words.tryAgain)
  away.replaceChildren(icon('warning'), element('p', {}, words.hostAway), button)
  away.hidden = false
  return new Promise((resolve) => button.addEventListener('click', resolve, { once: true }))
}
