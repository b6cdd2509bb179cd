import { byId, element } from './element.js'
import { icon } from './icons.js'
import { format, words } from './speech.js'

/** @typedef {import('./host-api.js').Consultation} Consultation */

/**
 * The searchable list of visits, grouped by day.
 *
 * @param {Consultation[]} consultations
 * @param {(consultation: Consultation) => void} onChoose
 */
export function consultationList(consultations, onChoose) {
  const list = byId('list', HTMLElement)
  const search = byId('search', HTMLInputElement)
  const hint = byId('list-hint', HTMLElement)
  search.placeholder = words.search
  search.before(icon('search'))
  const buttons = new Map(consultations.map((each) => [each.id, buttonOf(each)]))
  let chosen = ''

  /** @param {Consultation} consultation */
  function buttonOf(consultation) {
    const { presentingComplaint, number, durationSeconds } = consultation
    const complaint = element('bdi', { lang: 'en' }, tidied(presentingComplaint))
    const button = element(
      'button',
      { type: 'button' },
      element('span', {}, complaint),
      element('span', { className: 'number' }, format.number(number)),
      element('span', { className: 'length' }, format.clock(Math.round(durationSeconds) * 1000)),
    )
    button.addEventListener('click', () => {
      if (button.ariaDisabled !== 'true') onChoose(consultation)
    })
    return button
  }

  function show() {
    const wanted = search.value.trim().toLocaleLowerCase()
    const matching = consultations.filter(({ presentingComplaint }) =>
      presentingComplaint.toLocaleLowerCase().includes(wanted),
    )
    byId('count', HTMLElement).textContent = words.visitCount(matching.length)
    const days = [...new Set(matching.map(({ day }) => day))]
    const groups = days.map((day) =>
      groupOf(
        day,
        matching.filter((each) => each.day === day),
      ),
    )
    list.replaceChildren(...(groups.length ? groups : [nothingFound()]))
  }

  /**
   * @param {number} day
   * @param {Consultation[]} visits
   */
  function groupOf(day, visits) {
    const items = visits.map(({ id }) => element('li', {}, buttons.get(id)))
    return element('section', {}, element('h3', {}, words.day(day)), element('ul', {}, ...items))
  }

  function nothingFound() {
    const clear = element('button', { type: 'button', className: 'button' }, words.clearSearch)
    clear.addEventListener('click', () => {
      search.value = ''
      show()
      search.focus()
    })
    return element('div', { className: 'empty' }, element('p', {}, words.noMatch), clear)
  }

  search.addEventListener('input', show)
  show()
  return {
    /** Marks the chosen visit. @param {string} id */
    choose(id) {
      buttons.get(chosen)?.removeAttribute('aria-current')
      buttons.get(id)?.setAttribute('aria-current', 'true')
      buttons.get(id)?.scrollIntoView({ block: 'nearest' })
      chosen = id
    },
    /** While a visit runs, no other can be chosen. @param {boolean} locked */
    lock(locked) {
      for (const [id, button] of buttons) button.ariaDisabled = String(locked && id !== chosen)
      list.classList.toggle('locked', locked)
      hint.textContent = locked ? words.finishFirst : ''
    },
    /** The focus goes back to where the choice was made. */
    focus() {
      buttons.get(chosen)?.focus()
    },
  }
}

/**
 * A complaint as a heading: it begins with a capital, and ends without a full stop.
 *
 * @param {string} complaint
 */
export function tidied(complaint) {
  const text = complaint.trim().replace(/\.$/, '')
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
