import { banner } from './banner.js'
import { element } from './element.js'
import { icon } from './icons.js'
import { balance, creditsFor, minutesCovered, onBalance } from './price.js'
import { words } from './speech.js'

/**
 * @typedef {HTMLElement & { feature: string, minutes: number, refresh: () => void,
 *   reserve: (visit: { session: string, ttlSeconds?: number }) => Promise<{ id: string }> }} Gate
 */

/**
 * A button behind the gate, with words for each of its states.
 *
 * @param {object} options
 * @param {string} options.feature
 * @param {string} options.label
 * @param {string} options.busyLabel
 * @param {string} options.advice what to do when credits are missing
 * @param {(credits: number) => string} options.hint what the credits it holds mean
 * @param {() => void} options.onStart
 * @param {((minutes: number) => void) | undefined} [options.onShorter] offers what is covered
 * @param {AbortSignal} options.signal ends what this listens to
 */
export function gatedAction({
  feature,
  label,
  busyLabel,
  advice,
  hint,
  onStart,
  onShorter,
  signal,
}) {
  const gate = /** @type {Gate} */ (document.createElement('credit-gate'))
  const problem = element('div', { className: 'problem', role: 'alert' })
  let busy = false
  /** @type {import('./credits.js').CanStart | undefined} */
  let check

  /** @param {'allowed' | 'low' | 'blocked' | 'unknown'} name */
  const slot = (name) => gate.appendChild(element('div', { slot: name, className: 'gate-slot' }))
  const slots = {
    allowed: slot('allowed'),
    low: slot('low'),
    blocked: slot('blocked'),
    unknown: slot('unknown'),
  }
  const startButtons = [startButton(), startButton()]
  const holds = element('p', { className: 'hint' })
  const lowNotice = element('div')
  slots.allowed.append(startButtons[0] ?? '', holds)
  slots.low.append(lowNotice, startButtons[1] ?? '')
  const retry = element('button', { type: 'button', className: 'button' }, words.tryAgain)
  retry.addEventListener('click', () => gate.refresh())
  slots.unknown.append(element('p', { className: 'hint' }, words.checking))

  function startButton() {
    const button = element(
      'button',
      { type: 'button', className: 'button primary start' },
      icon(feature === 'ai-scribe' ? 'microphone' : 'waveform'),
      element('span', {}, label),
    )
    button.addEventListener('click', () => {
      if (!busy) onStart()
    })
    return button
  }

  function showFigures() {
    const required = creditsFor(feature, Math.round(gate.minutes * 60_000))
    const available = balance()?.available
    if (required === undefined || available === undefined) return
    holds.textContent = hint(required)
    lowNotice.replaceChildren(
      banner('low', words.lowTitle, words.lowText(required, Math.max(0, available - required))),
    )
    slots.blocked.replaceChildren(blockedBanner(required, available))
  }

  /** @param {number} required @param {number} available */
  function blockedBanner(required, available) {
    if (check?.reason === 'member_limit_reached') {
      const text = words.limitText(check.required, check.available)
      return banner('critical', words.limitTitle, text, ...shorter(check.minutesCovered ?? 0))
    }
    const text = `${words.blockedText(required, available)} ${advice}`
    return banner('critical', words.blockedTitle, text, ...shorter(minutesCovered(feature)))
  }

  /** @param {number} covered */
  function shorter(covered) {
    if (!onShorter || covered < 1 || covered >= gate.minutes) return []
    const button = element(
      'button',
      { type: 'button', className: 'button' },
      words.startShorter(covered),
    )
    button.addEventListener('click', () => onShorter(covered))
    return [button]
  }

  onBalance(showFigures, signal)
  gate.addEventListener('credits-gate-change', ({ detail }) => {
    check = detail.check
    showFigures()
  })
  gate.addEventListener('credits-error', ({ detail }) => {
    slots.unknown.replaceChildren(uncheckedBanner(detail.code, retry))
  })
  return {
    node: element('div', { className: 'gated' }, gate, problem),
    gate,
    /** @param {number} minutes */
    setMinutes(minutes) {
      gate.feature = feature
      gate.minutes = minutes
      showFigures()
    },
    /** @param {boolean} now */
    setBusy(now) {
      busy = now
      for (const button of startButtons) {
        button.ariaDisabled = String(now)
        button.lastElementChild?.replaceChildren(now ? busyLabel : label)
      }
      if (now) problem.replaceChildren()
    },
    /** @param {string} text */
    showProblem(text) {
      problem.replaceChildren(banner('critical', text))
    },
  }
}

/**
 * Why nobody knows whether there are enough credits. Asking again does not change a denial.
 *
 * @param {string} code
 * @param {HTMLElement} retry
 */
function uncheckedBanner(code, retry) {
  if (code === 'unauthorized' || code === 'forbidden')
    return banner('critical', words.deniedTitle, words.deniedText)
  const title = code === 'offline' ? words.offlineTitle : words.unknownTitle
  return banner('info', title, words.unknownText, retry)
}
