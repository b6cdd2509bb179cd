import { expect, waitFor } from 'storybook/test'
import type { Purchase } from '../src/contract/purchase.js'
import type { Recharge, RechargeInput } from '../src/contract/recharge.js'
import { type Answer, type Answers, json, problem } from '../test/support/fake-api.js'
import { aPurchaseResult } from '../test/support/purchases.js'
import { anUnfinished, aRecharge, savedRecharge } from '../test/support/recharge.js'
import { trailAfter, trailOf } from '../test/support/recharge-trail.js'
import { rehearsalOf, ruleIn } from '../test/support/rehearsal.js'
import type { Backend } from './balance-states.js'
import { known } from './page.js'
import { selling, withCards } from './purchase-states.js'
import { inWords } from './until.js'

export const READ = 'GET /v1/recharge'
export const SAVE = 'POST /v1/recharge'

/** A backend that keeps what is saved, asks before it charges, and tells how it came to how it stands. */
export const keeping =
  (first: Partial<Recharge> = {}, more: Answers = {}): Backend =>
  () => {
    let recharge = aRecharge(first)
    let trail = trailOf(recharge)
    return {
      ...selling(),
      ...withCards,
      'GET /v1/balance': json(() => known({ available: recharge.available })),
      [READ]: json(() => recharge),
      [SAVE]: async (request) => {
        const input = (await request.json()) as RechargeInput
        const charges = input.enabled && recharge.available < input.threshold
        if (charges && !input.confirmed) return problem('recharge_confirmation_required')(request)
        const saved = savedRecharge(recharge, input)
        trail = trailAfter(trail, recharge, saved)
        recharge = saved
        return Response.json(recharge)
      },
      'GET /v1/recharge/events': (request) => {
        const kind = new URL(request.url).searchParams.get('kind')
        const events = trail.filter((event) => !kind || event.kind === kind)
        return Response.json({ events, nextCursor: null })
      },
      'GET /v1/recharge/rehearsal': (request) =>
        Response.json(rehearsalOf(recharge, ruleIn(request))),
      ...more,
    }
  }

/** A charge that waits for the person. */
export const unfinished = (purchase: Partial<Purchase>, more: Partial<Recharge> = {}): Backend => {
  const charge = anUnfinished(purchase)
  return keeping(
    { unfinished: charge, ...more },
    { 'POST /v1/purchases/:purchase/follow': json(aPurchaseResult(charge)) },
  )
}

export const only = (answer: Answer): Backend => keeping({}, { [READ]: answer })

export const inside = (canvas: HTMLElement, selector: string): HTMLElement => {
  const root = canvas.querySelector('recharge-settings')!.shadowRoot!
  return root.querySelector<HTMLElement>(selector)!
}

/** There is a form some time after there is what it shows. */
export const formed = (canvas: HTMLElement): Promise<void> =>
  waitFor(() => expect(inside(canvas, '#save')).not.toBeNull())

export const retype = (canvas: HTMLElement, field: string, text: string): void => {
  const input = inside(canvas, `#${field}`) as HTMLInputElement
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

export const said = (canvas: HTMLElement, selector: string, words: RegExp): Promise<void> =>
  waitFor(() => expect(inside(canvas, selector)).toHaveTextContent(inWords(words)))
