import { openClinic } from './clinic.js'
import { announce, element } from './element.js'
import { gatedAction } from './gated-action.js'
import { nothingCharged } from './ended-visit.js'
import { host } from './host-api.js'
import { balance, creditsFor, onBalance } from './price.js'
import { figures, receipt, receiptLine } from './receipt.js'
import { followSession } from './session-link.js'
import { words } from './speech.js'
import { mayStartAgain, problemText, sessionStarter } from './start-session.js'
import { transcript } from './transcript.js'
import { openWorkspace } from './workspace.js'

/** @typedef {import('./host-api.js').SessionView} SessionView */
/** @typedef {import('./host-api.js').Consultation} Consultation */

const FEATURE = 'ai-transcribe'

/** The host works through a recording at this many times its length. */
const SPEED = 60

const consultations = await openClinic()
const { panel, choose, begin, showVisit } = openWorkspace(consultations, prepare)

/**
 * @param {string} name
 * @param {string} value
 * @returns {[string, string]}
 */
const pair = (name, value) => [name, value]

/** Before: the length is known, so the price is exact. @param {Consultation} consultation */
function prepare(consultation) {
  const signal = begin(consultation)
  const duration_ms = Math.round(consultation.durationSeconds * 1000)
  let starter = sessionStarter(consultation.id, SPEED)
  const price = element('div')
  const action = gatedAction({
    feature: FEATURE,
    label: words.transcribe,
    busyLabel: words.starting,
    advice: words.askAdminTranscribe,
    hint: () => words.exactPrice,
    onStart: () => void start(),
    signal,
  })

  function showPrice() {
    const required = creditsFor(FEATURE, duration_ms)
    const left = (balance()?.available ?? 0) - (required ?? 0)
    if (required === undefined) return
    price.replaceChildren(
      figures([
        [words.length, words.lengthOf(duration_ms)],
        [words.price, words.creditsOf(required)],
        ...(left >= 0 ? [pair(words.after, words.creditsOf(left))] : []),
      ]),
    )
  }

  async function start() {
    action.setBusy(true)
    try {
      open(await starter(action.gate), true)
    } catch (error) {
      if (!mayStartAgain(error)) starter = sessionStarter(consultation.id, SPEED)
      action.showProblem(problemText(error))
    } finally {
      action.setBusy(false)
    }
  }

  onBalance(showPrice, signal)
  showPrice()
  action.setMinutes(duration_ms / 60_000)
  panel.replaceChildren(element('div', { className: 'start-form' }, price, action.node))
}

/**
 * While it is transcribed, and the transcript after.
 *
 * @param {SessionView} first
 * @param {boolean} takeFocus
 */
function open(first, takeFocus) {
  const consultation = consultations.find(({ id }) => id === first.consultation)
  if (!consultation) return
  const signal = begin(consultation)
  const said = transcript()
  const bar = element('progress', { max: first.duration_ms, value: 0 })
  bar.ariaLabel = words.transcribing
  const status = element('p', { className: 'live-status' }, words.transcribing)
  const bill = element('div', { className: 'bill' })
  showVisit()
  panel.replaceChildren(element('div', { className: 'live' }, status, bar))
  announce(words.transcribing)

  const stop = followSession(first.session, {
    onUtterance(spoken) {
      bar.value = spoken.end * 1000
      said.add(spoken)
    },
    onConnection(connected) {
      status.textContent = connected ? words.transcribing : words.reconnecting
    },
    onView(view) {
      bar.value = view.position_ms
      if (view.state === 'ended') finish(view)
    },
    onLost() {
      const nothing = nothingCharged('lost', first.expiresAt, () => choose(consultation))
      panel.replaceChildren(nothing.node)
      nothing.focus()
    },
  })
  signal.addEventListener('abort', stop)

  /** @param {SessionView} view */
  function finish(view) {
    said.finish()
    bill.replaceChildren(receipt(view, words.transcribed))
    announce(`${words.transcribed}. ${receiptLine(view)}`)
    if (bill.isConnected) return
    panel.replaceChildren(element('div', { className: 'ended' }, bill), said.node)
    if (takeFocus) said.heading.focus({ preventScroll: true })
  }
}

/** A transcription that this member left running. */
async function resume() {
  const { sessions } = await host.sessions().catch(() => ({ sessions: [] }))
  const running = sessions.find(({ feature, state }) => feature === FEATURE && state === 'running')
  if (running) open(running, false)
  return running !== undefined
}

const [firstRecording] = consultations
if (!(await resume()) && firstRecording) prepare(firstRecording)
