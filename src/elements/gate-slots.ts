import { html, nothing, type TemplateResult } from '../lit.js'
import type { GateState } from '../events.js'
import { blockedNotice, lowNotice, unknownNotice } from './gate-fallbacks.js'
import type { GateView } from './gate-view.js'

/**
 * All slots are always there, so that what the page put into them never moves; all but one are
 * hidden. While another visit is being asked about, the action keeps its place but not its power.
 */
export function gate(view: GateView, announcement: string): TemplateResult {
  const held = isHeld(view)
  const shown = shownSlot(view, held ? view.before : view.state)
  const say = (notice: (view: GateView) => TemplateResult): TemplateResult | typeof nothing =>
    view.locale.messages ? notice(view) : nothing
  return html`
    <div class="action" ?hidden=${shown !== 'allowed'} ?inert=${held}>
      <slot name="allowed"></slot>
    </div>
    ${view.state === 'low' && shown === 'allowed' ? say(lowNotice) : nothing}
    <div class="action" ?hidden=${shown !== 'low'} ?inert=${held}>
      <slot name="low" @slotchange=${view.update}></slot>
    </div>
    <div ?hidden=${shown !== 'blocked'}>
      <slot name="blocked">${shown === 'blocked' ? say(blockedNotice) : nothing}</slot>
    </div>
    <div ?hidden=${shown !== 'unknown'}>
      <slot name="unknown">${shown === 'unknown' ? say(unknownNotice) : nothing}</slot>
    </div>
    <span class="spoken" role="status">${announcement}</span>
  `
}

const isHeld = ({ state, before, trouble, fills }: GateView): boolean =>
  state === 'unknown' && !trouble && !fills('unknown') && ['allowed', 'low'].includes(before)

const shownSlot = ({ fills }: GateView, state: GateState): GateState =>
  state === 'low' && !fills('low') ? 'allowed' : state
