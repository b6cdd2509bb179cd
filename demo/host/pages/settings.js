import { byId, element } from './element.js'
import { host } from './host-api.js'
import { words } from './speech.js'

/** @typedef {{ value: string, text: string }} Choice */

/**
 * The menu behind the member's name: who is signed in, the language, the theme.
 *
 * @param {import('./host-api.js').Me} me
 */
export function openSettings(me) {
  byId('member-name', HTMLElement).textContent = me.member.name
  byId('member-initials', HTMLElement).textContent = initialsOf(me.member.name)
  const practice = select(
    words.practice,
    me.practices.map(({ account, name }) => ({ value: account, text: name })),
    me.practice.account,
  )
  const member = select(
    words.member,
    me.members.map(({ id, name }) => ({ value: id, text: name })),
    me.member.id,
  )
  for (const each of [practice.input, member.input])
    each.addEventListener('change', () => {
      void signIn({ account: practice.input.value, member: member.input.value })
    })
  byId('settings', HTMLElement).replaceChildren(
    element('p', { className: 'hint' }, words.demoSignIn),
    practice.label,
    member.label,
    language(),
    theme(),
  )
}

/** @param {import('./host-api.js').SignIn} choice */
async function signIn(choice) {
  await host.signIn(choice)
  new BroadcastChannel('clinic').postMessage('signed-in')
  location.reload()
}

function language() {
  const { label, input } = select(
    words.language,
    [
      { value: 'en', text: 'English' },
      { value: 'ar', text: 'العربية' },
    ],
    document.documentElement.lang,
  )
  input.addEventListener('change', () => {
    const address = new URL(location.href)
    address.searchParams.set('lang', input.value)
    location.assign(address)
  })
  return label
}

function theme() {
  const root = document.documentElement
  const { label, input } = select(
    words.theme,
    [
      { value: 'system', text: words.themeSystem },
      { value: 'light', text: words.themeLight },
      { value: 'dark', text: words.themeDark },
    ],
    root.dataset.theme ?? 'system',
  )
  input.addEventListener('change', () => {
    root.dataset.theme = input.value
    localStorage.setItem('theme', input.value)
  })
  return label
}

/**
 * @param {string} name
 * @param {Choice[]} choices
 * @param {string} chosen
 */
function select(name, choices, chosen) {
  const options = choices.map(({ value, text }) => element('option', { value }, text))
  const input = element('select', {}, ...options)
  input.value = chosen
  return { input, label: element('label', { className: 'field' }, name, input) }
}

/** @param {string} name */
function initialsOf(name) {
  const [, first = '', last = ''] = name.split(' ')
  return `${first[0] ?? ''}${last[0] ?? ''}`
}
