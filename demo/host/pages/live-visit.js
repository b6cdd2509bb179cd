import { banner } from './banner.js'
import { announce, element } from './element.js'
import { host } from './host-api.js'
import { icon } from './icons.js'
import { format, words } from './speech.js'

/** @typedef {import('./host-api.js').SessionView} SessionView */

const TICK_MS = 100

/**
 * A visit while it runs: the clock, what is reserved, what threatens, and End.
 *
 * @param {SessionView} first
 * @param {AbortSignal} signal stops the clock
 */
export function liveVisit(first, signal) {
  const status = element('h3', { className: 'live-status', tabIndex: -1 })
  const elapsed = element('span', { className: 'elapsed' })
  const bar = element('div', { className: 'reserved-bar' })
  const filled = bar.appendChild(element('div', { className: 'reserved-fill' }))
  const reserved = element('span')
  const held = element('span')
  const warning = element('div', { role: 'alert' })
  const endLabel = element('span', {}, words.end)
  const end = element('button', { type: 'button', className: 'button end' }, icon('stop'), endLabel)
  let view = first
  let receivedAt = performance.now()
  let connected = true
  let ending = false

  const node = element(
    'section',
    { className: 'live' },
    element(
      'div',
      { className: 'live-head' },
      element(
        'div',
        { className: 'live-clock' },
        status,
        element('p', {}, element('span', { className: 'spoken' }, `${words.elapsed} `), elapsed),
      ),
      end,
    ),
    bar,
    element('p', { className: 'live-facts' }, reserved, held),
    warning,
  )
  end.addEventListener('click', () => void askToEnd())
  const ticking = setInterval(showClock, TICK_MS)
  signal.addEventListener('abort', () => clearInterval(ticking))

  /** Between two words of the host the clock runs on by itself, but never past what is reserved. */
  function position_ms() {
    if (!connected || view.state === 'ended') return view.position_ms
    const since_ms = (performance.now() - receivedAt) * view.speed
    return Math.min(view.position_ms + since_ms, view.reserved_ms, view.duration_ms)
  }

  function showClock() {
    elapsed.textContent = format.clock(position_ms())
    filled.style.setProperty('inline-size', `${(100 * position_ms()) / view.reserved_ms}%`)
  }

  function showStatus() {
    status.classList.toggle('away', !connected)
    status.textContent = connected ? words.recording : words.reconnecting
    status.title = connected ? '' : words.reconnectingText
  }

  function showWarning() {
    const text = view.warning && words[`warning_${view.warning}`](format.clock(view.reserved_ms))
    if (warning.textContent !== (text ?? ''))
      warning.replaceChildren(...(text ? [banner('low', text)] : []))
  }

  async function askToEnd() {
    if (ending) return
    setEnding(true)
    try {
      await host.end(view.session)
    } catch {
      setEnding(false)
      warning.replaceChildren(banner('critical', words.error_end))
    }
  }

  /** @param {boolean} now */
  function setEnding(now) {
    ending = now
    end.ariaDisabled = String(now)
    endLabel.textContent = now ? words.ending : words.end
  }

  /** @param {SessionView} next */
  function show(next) {
    if (next.reserved_ms > view.reserved_ms)
      announce(words.extended(format.clock(next.reserved_ms)))
    view = next
    receivedAt = performance.now()
    reserved.textContent = words.reservedUntil(format.clock(view.reserved_ms))
    held.textContent = words.held(view.held)
    showClock()
    showStatus()
    showWarning()
  }

  show(first)
  return {
    node,
    show,
    /** On what is before End: the next Tab leads there. */
    focus() {
      status.focus({ preventScroll: true })
    },
    /** @param {boolean} now */
    connection(now) {
      if (!now) view = { ...view, position_ms: position_ms() }
      connected = now
      receivedAt = performance.now()
      showStatus()
    },
  }
}
