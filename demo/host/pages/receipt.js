import { banner } from './banner.js'
import { element } from './element.js'
import { icon } from './icons.js'
import { words } from './speech.js'

/** @typedef {import('./host-api.js').SessionView} SessionView */

/**
 * What a session cost, or why that is not known yet.
 *
 * @param {SessionView} view
 * @param {string} title
 * @param {string} [why] why it ended
 */
export function receipt({ cost, position_ms }, title, why) {
  const head = element('h3', {}, icon('check'), title)
  const node = element('section', { className: 'receipt' })
  node.append(head, ...(why ? [element('p', { className: 'hint' }, why)] : []))
  if (cost.state === 'pending') node.append(banner('low', words.notSettled, words.notSettledText))
  if (cost.state === 'refused') node.append(banner('critical', words.refused, words.refusedText))
  node.append(
    cost.state === 'booked'
      ? figures([
          [words.length, words.lengthOf(cost.quantity_ms)],
          [words.used, words.creditsOf(cost.credits)],
          [words.returned, words.creditsOf(cost.returned)],
        ])
      : figures([[words.length, words.lengthOf(position_ms)]]),
  )
  if (cost.state === 'booked' && cost.late)
    node.append(element('p', { className: 'hint' }, words.late))
  return node
}

/**
 * The receipt in one sentence, to be said aloud.
 *
 * @param {SessionView} view
 */
export function receiptLine({ cost }) {
  if (cost.state !== 'booked') return cost.state === 'pending' ? words.notSettled : words.refused
  return words.receiptLine(words.lengthOf(cost.quantity_ms), cost.credits, cost.returned)
}

/**
 * Figures with their names, side by side.
 *
 * @param {[string, string][]} rows
 */
export function figures(rows) {
  const items = rows.map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, value)),
  )
  return element('dl', { className: 'figures' }, ...items)
}
