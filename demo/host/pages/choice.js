import { element } from './element.js'

/**
 * One of a few, as a row of buttons that is a radio group.
 *
 * @param {string} name
 * @param {{ value: number, text: string }[]} options
 * @param {number} chosen
 * @param {(value: number) => void} onChoose
 */
export function choice(name, options, chosen, onChoose) {
  const group = `choice-${crypto.randomUUID()}`
  const pills = options.map(({ value, text }) => {
    const input = element('input', {
      type: 'radio',
      name: group,
      value: String(value),
      checked: value === chosen,
    })
    input.addEventListener('change', () => onChoose(value))
    return element('label', { className: 'pill' }, input, element('span', {}, text))
  })
  return element(
    'fieldset',
    { className: 'choice' },
    element('legend', {}, name),
    element('div', { className: 'pills' }, ...pills),
  )
}
