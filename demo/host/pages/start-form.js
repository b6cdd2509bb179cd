import { choice } from './choice.js'
import { element } from './element.js'
import { gatedAction } from './gated-action.js'
import { words } from './speech.js'
import { mayStartAgain, problemText, sessionStarter } from './start-session.js'

/** @typedef {import('./host-api.js').SessionView} SessionView */

const LENGTHS = [5, 10, 15, 20]
const SPEEDS = [1, 5, 20, 60]

/**
 * What is chosen before a visit, and the gate with Start.
 *
 * @param {object} options
 * @param {string} options.consultation
 * @param {(view: SessionView) => void} options.onStarted
 * @param {() => void} options.onOtherRunning another page of this member runs a visit
 * @param {AbortSignal} options.signal
 */
export function startForm({ consultation, onStarted, onOtherRunning, signal }) {
  let speed = Number(sessionStorage.getItem('speed') ?? 1)
  let starter = sessionStarter(consultation, speed)
  const renew = () => (starter = sessionStarter(consultation, speed))
  const action = gatedAction({
    feature: 'ai-scribe',
    label: words.start,
    busyLabel: words.starting,
    advice: words.askAdmin,
    hint: words.holds,
    onStart: () => void start(),
    onShorter: (minutes) => {
      plan(minutes)
      lengths.querySelector('input')?.focus()
    },
    signal,
  })

  const lengths = element('div')
  const speeds = choice(
    words.playback,
    SPEEDS.map((value) => ({ value, text: value === 1 ? words.realTime : words.times(value) })),
    speed,
    (value) => {
      speed = value
      sessionStorage.setItem('speed', String(value))
      renew()
    },
  )
  speeds.append(element('p', { className: 'hint' }, words.playbackHint))

  /** @param {number} minutes */
  function plan(minutes) {
    const offered = LENGTHS.includes(minutes) ? LENGTHS : [minutes, ...LENGTHS]
    const options = offered.map((value) => ({ value, text: words.minutes(value) }))
    lengths.replaceChildren(choice(words.expectedLength, options, minutes, setMinutes))
    setMinutes(minutes)
  }

  /** @param {number} minutes */
  function setMinutes(minutes) {
    action.setMinutes(minutes)
    renew()
  }

  async function start() {
    action.setBusy(true)
    try {
      onStarted(await starter(action.gate))
    } catch (error) {
      if (!mayStartAgain(error)) renew()
      if (error instanceof Error && 'code' in error && error.code === 'session_running')
        onOtherRunning()
      action.showProblem(problemText(error))
    } finally {
      action.setBusy(false)
    }
  }

  plan(10)
  return element('div', { className: 'start-form' }, lengths, speeds, action.node)
}
