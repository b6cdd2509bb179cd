import { expect, waitFor } from 'storybook/test'
import type { AlertRules, AlertRulesInput } from '../src/contract/alert.js'
import { someAlertRules } from '../test/support/alerts.js'
import { type Answer, type Answers, json } from '../test/support/fake-api.js'
import type { Backend } from './balance-states.js'
import { holding } from './page.js'
import { inWords, until } from './until.js'

export const READ = 'GET /v1/alert-rules'
export const SAVE = 'POST /v1/alert-rules'

/** A backend without notices, that keeps the rules that are saved. */
export const keepingRules =
  (first: AlertRules = someAlertRules(), more: Answers = {}): Backend =>
  () => {
    let rules = first
    return {
      ...holding(),
      'GET /v1/alerts': json({
        ...{ alerts: [], timeZone: 'America/New_York', asOf: '2026-11-23T09:30:00.000Z' },
      }),
      [READ]: json(() => rules),
      [SAVE]: async (request) => {
        const input = (await request.json()) as AlertRulesInput
        rules = { ...input, version: rules.version + 1, changedAt: '2026-11-23T09:31:00.000Z' }
        return Response.json(rules)
      },
      ...more,
    }
  }

export const answering = (answer: Answer): Backend => keepingRules(undefined, { [READ]: answer })

export const inside = (canvas: HTMLElement, selector: string): HTMLElement =>
  canvas.querySelector('credit-alerts')!.shadowRoot!.querySelector<HTMLElement>(selector)!

/** Opens the rules, as soon as they are known. */
export async function opened(canvas: HTMLElement): Promise<void> {
  await until(canvas, 'credit-alerts', 'rules')
  inside(canvas, 'summary').click()
}

export const retype = (canvas: HTMLElement, field: string, text: string): void => {
  const input = inside(canvas, `#${field}`) as HTMLInputElement
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

export const said = (canvas: HTMLElement, selector: string, words: RegExp): Promise<void> =>
  waitFor(() => expect(inside(canvas, selector)).toHaveTextContent(inWords(words)))
