import { html } from 'lit'
import type { RunningSessions } from '../../../src/elements/running-sessions.js'
import '../../../src/define/running-sessions.js'
import { type Answers, clientAnswering } from '../../support/fake-api.js'
import { memberNames, runningOn } from '../../support/running.js'
import { inState, mount, textOf } from './page.js'
import { waitUntil } from './wait-until.js'

export const shown = async (
  answers: Answers = runningOn(),
  { state = 'ready', lang = 'en', theme = 'light' } = {},
): Promise<RunningSessions> => {
  const page = mount(
    clientAnswering(answers),
    html`<div lang=${lang} style="color-scheme: ${theme}; background: Canvas; color: CanvasText">
      <running-sessions .memberNames=${memberNames}></running-sessions>
    </div>`,
  )
  const element = page.querySelector('running-sessions')!
  await inState(element, state)
  return element
}

export const all = (of: Element, selector: string): HTMLElement[] => [
  ...of.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]

export const spoken = (of: Element): string => textOf(all(of, '[role="status"]')[0]!)

export const dialogOf = (of: Element): HTMLDialogElement =>
  all(of, 'dialog')[0] as HTMLDialogElement

/** Presses the button of the first session that may be ended, and waits for the question. */
export async function asked(of: Element): Promise<void> {
  all(of, 'li button')[0]!.click()
  await waitUntil(() => dialogOf(of).open)
}
