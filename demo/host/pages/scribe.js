import { openClinic, tabs } from './clinic.js'
import { announce } from './element.js'
import { endedVisit, nothingCharged } from './ended-visit.js'
import { host } from './host-api.js'
import { liveVisit } from './live-visit.js'
import { followSession } from './session-link.js'
import { format, words } from './speech.js'
import { startForm } from './start-form.js'
import { transcript } from './transcript.js'
import { openWorkspace } from './workspace.js'

/** @typedef {import('./host-api.js').SessionView} SessionView */
/** @typedef {import('./host-api.js').Consultation} Consultation */

/** Which visit this tab shows, so that a reload comes back to it. */
const SHOWN = 'shown-visit'

const consultations = await openClinic()
const { list, panel, choose, begin, showVisit } = openWorkspace(consultations, prepare)

/** Before the visit. @param {Consultation} consultation */
function prepare(consultation) {
  const signal = begin(consultation)
  sessionStorage.removeItem(SHOWN)
  list.lock(false)
  panel.replaceChildren(
    startForm({
      consultation: consultation.id,
      onStarted: (view) => {
        tabs.postMessage('visit-started')
        announce(words.started(format.clock(view.reserved_ms)))
        open(view, true)
      },
      onOtherRunning: () => void resume(),
      signal,
    }),
  )
}

/**
 * Shows a session and follows it to its end.
 *
 * @param {SessionView} first
 * @param {boolean} takeFocus
 */
function open(first, takeFocus) {
  const consultation = consultations.find(({ id }) => id === first.consultation)
  if (!consultation) return
  const signal = begin(consultation)
  sessionStorage.setItem(SHOWN, first.session)
  showVisit()
  list.lock(true)
  const live = liveVisit(first, signal)
  const said = transcript()
  const another = () => {
    choose(consultation)
    list.focus()
  }
  /** @type {ReturnType<typeof endedVisit> | undefined} */
  let ended
  let view = first

  const stop = followSession(first.session, {
    onUtterance: (spoken) => said.add(spoken),
    onConnection: (connected) => live.connection(connected),
    onView(next) {
      view = next
      if (view.state === 'running') live.show(view)
      else if (view.ending === 'abandoned') over('abandoned')
      else if (ended) ended.show(view)
      else end()
    },
    onLost: () => over('lost'),
  })
  signal.addEventListener('abort', stop)
  panel.replaceChildren(live.node, said.node)
  if (takeFocus) live.focus()

  function end() {
    const hadFocus = takeFocus || panel.contains(document.activeElement)
    list.lock(false)
    said.finish()
    ended = endedVisit(view, another)
    panel.replaceChildren(ended.node, said.node)
    if (hadFocus) ended.focus()
  }

  /** @param {'abandoned' | 'lost'} why */
  function over(why) {
    list.lock(false)
    said.finish()
    const nothing = nothingCharged(why, view.expiresAt, another)
    panel.replaceChildren(nothing.node, said.node)
    nothing.focus()
  }
}

/** The member's running visit, in whichever tab it was started; or what this tab showed last. */
async function resume() {
  const sessions = await host.sessions().then(
    (answer) => answer.sessions.filter(({ feature }) => feature === 'ai-scribe'),
    () => [],
  )
  const last = sessionStorage.getItem(SHOWN)
  const found =
    sessions.find(({ state }) => state === 'running') ??
    sessions.find(({ session }) => session === last)
  if (found) open(found, false)
  return found !== undefined
}

tabs.addEventListener('message', ({ data }) => {
  const idle = sessionStorage.getItem(SHOWN) === null
  if (data === 'visit-started' && idle) void resume()
})
const [firstVisit] = consultations
if (!(await resume()) && firstVisit) prepare(firstVisit)
