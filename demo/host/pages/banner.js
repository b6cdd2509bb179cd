import { element } from './element.js'
import { icon } from './icons.js'

/** @typedef {'info' | 'low' | 'critical'} Tone */

/**
 * Something a person should know now, in a box of its own.
 *
 * @param {Tone} tone
 * @param {string} title
 * @param {string} [text]
 * @param {...Node} actions
 */
export function banner(tone, title, text, ...actions) {
  return element(
    'div',
    { className: `banner ${tone}` },
    icon(tone === 'info' ? 'clock' : 'warning'),
    element(
      'div',
      { className: 'banner-text' },
      element('p', { className: 'banner-title' }, title),
      text && element('p', {}, text),
      actions.length > 0 && element('div', { className: 'banner-actions' }, ...actions),
    ),
  )
}
