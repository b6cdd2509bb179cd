import { expect, waitFor } from 'storybook/test'
import type { BillingDetailsInput } from '../src/contract/billing-details.js'
import { aBillingDetails } from '../test/support/billing-details.js'
import { type Answer, type Answers, json } from '../test/support/fake-api.js'
import type { Backend } from './balance-states.js'
import { inWords } from './until.js'

export const READ = 'GET /v1/billing-details'
export const SAVE = 'POST /v1/billing-details'

/** A backend that keeps what is saved. */
export const keeping =
  (first = aBillingDetails(), more: Answers = {}): Backend =>
  () => {
    let details = first
    return {
      [READ]: json(() => details),
      [SAVE]: async (request) => {
        const { taxId, ...input } = (await request.json()) as BillingDetailsInput
        details = {
          ...details,
          ...input,
          language: details.language,
          version: details.version + 1,
          taxId: taxId && { ...taxId, state: 'pending' },
        }
        return Response.json(details)
      },
      ...more,
    }
  }

export const only =
  (answer: Answer): Backend =>
  () => ({ [READ]: answer })

export const inside = (canvas: HTMLElement, selector: string): HTMLElement => {
  const root = canvas.querySelector('billing-details')!.shadowRoot!
  return root.querySelector<HTMLElement>(selector)!
}

export const retype = (canvas: HTMLElement, field: string, text: string): void => {
  const input = inside(canvas, `#${field}`) as HTMLInputElement
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

export const said = (canvas: HTMLElement, selector: string, words: RegExp): Promise<void> =>
  waitFor(() => expect(inside(canvas, selector)).toHaveTextContent(inWords(words)))
