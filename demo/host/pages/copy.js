import { announce, element } from './element.js'
import { icon } from './icons.js'
import { words } from './speech.js'

const SHOWN_MS = 2_000

/**
 * A button that copies text, and says whether it did.
 *
 * @param {string} name
 * @param {() => string} textOf
 */
export function copyButton(name, textOf) {
  const label = element('span', {}, name)
  const button = element('button', { type: 'button', className: 'button' }, icon('copy'), label)
  button.addEventListener('click', () => void copy())

  async function copy() {
    const said = await copied(textOf())
    announce(said)
    label.textContent = said
    setTimeout(() => (label.textContent = name), SHOWN_MS)
  }

  return button
}

/** @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text)
    return words.copied
  } catch {
    return words.notCopied
  }
}
