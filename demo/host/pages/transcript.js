import { copyButton } from './copy.js'
import { element } from './element.js'
import { icon } from './icons.js'
import { format, words } from './speech.js'

/** @typedef {import('./session-link.js').Spoken} Spoken */

/** Nearer to the end than this, the reader is following. */
const FOLLOWING_PX = 48

/** What is said, as turns of doctor and patient. Follows along unless the reader scrolled up. */
export function transcript() {
  const heading = element('h3', { tabIndex: -1 }, words.transcript)
  const turns = element('ol', { className: 'turns', lang: 'en', dir: 'ltr' })
  const waiting = element('p', { className: 'waiting' }, words.listening)
  const scroller = element('div', { className: 'scroller', tabIndex: 0 }, turns, waiting)
  scroller.role = 'region'
  scroller.ariaLabel = words.transcript
  const latest = element(
    'button',
    { type: 'button', className: 'latest', hidden: true },
    icon('down'),
    words.latest,
  )
  const copy = copyButton(words.copyTranscript, () => lines.join('\n'))
  copy.hidden = true
  /** @type {string[]} */
  const lines = []
  let speaker = ''
  let following = true

  scroller.addEventListener('scroll', () => {
    const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight
    following = below < FOLLOWING_PX
    latest.hidden = following
  })
  latest.addEventListener('click', () => {
    toEnd()
    scroller.focus()
  })

  function toEnd() {
    scroller.scrollTop = scroller.scrollHeight
  }

  /** @param {Spoken} spoken */
  function turnOf(spoken) {
    const text = element('div', { className: 'words' })
    const turn = element(
      'li',
      { className: `turn ${spoken.speaker}` },
      element(
        'div',
        { className: 'who' },
        element('span', { lang: document.documentElement.lang }, words[spoken.speaker]),
        element('time', {}, format.clock(spoken.start * 1000)),
      ),
      text,
    )
    turns.append(turn)
    return text
  }

  const node = element(
    'section',
    { className: 'transcript' },
    element('div', { className: 'transcript-head' }, heading, copy),
    element('div', { className: 'transcript-body' }, scroller, latest),
  )
  return {
    node,
    heading,
    /** @param {Spoken} spoken */
    add(spoken) {
      const last = turns.lastElementChild?.lastElementChild
      const text = last && spoken.speaker === speaker ? last : turnOf(spoken)
      speaker = spoken.speaker
      text.append(element('p', {}, spoken.text))
      lines.push(`[${format.clock(spoken.start * 1000)}] ${words[spoken.speaker]}: ${spoken.text}`)
      if (following) toEnd()
    },
    /** Nothing more will be said. */
    finish() {
      waiting.remove()
      node.hidden = lines.length === 0
      copy.hidden = false
    },
  }
}
