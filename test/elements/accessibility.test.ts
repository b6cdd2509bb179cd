import { expect } from '@open-wc/testing'
import { html, type TemplateResult } from 'lit'
import type { CreditBalance } from '../../src/elements/credit-balance.js'
import '../../src/define/credit-balance.js'
import '../../src/define/credit-gate.js'
import { aBalance } from '../support/balances.js'
import {
  type Answer,
  type Answers,
  clientAnswering,
  inTurn,
  json,
  never,
  status,
} from '../support/fake-api.js'
import { aCanStart } from '../support/reservations.js'
import { violationsAround } from './support/axe.js'
import { drawn, inState, mount } from './support/page.js'

async function violationsIn(element: Element): Promise<string[]> {
  await drawn(element.querySelector<CreditBalance>('credit-balance, credit-gate')!)
  return violationsAround(element)
}

const balanceOver = (answer: Answer): Answers => ({ 'GET /v1/balance': answer })
const gateOver = (available: number): Answers => ({
  ...balanceOver(json(aBalance({ available }))),
  'GET /v1/can-start': json(aCanStart({ available })),
})

const balances: [string, () => Answers][] = [
  ['level-ok', () => balanceOver(json(aBalance()))],
  ['level-low', () => balanceOver(json(aBalance({ available: 42 })))],
  ['level-critical', () => balanceOver(json(aBalance({ available: 14, debt: 3 })))],
  ['level-empty', () => balanceOver(json(aBalance({ available: 0 })))],
  ['loading', () => balanceOver(never)],
  ['failed', () => balanceOver(status(404))],
]
const gates: [string, () => Answers][] = [
  ['allowed', () => gateOver(312)],
  ['low', () => gateOver(100)],
  ['blocked', () => gateOver(14)],
  ['failed', () => ({ ...gateOver(1), 'GET /v1/can-start': status(404) })],
]
const themes = ['light', 'dark'] as const
const langs = ['en', 'ar'] as const

const inTheme = (theme: string, lang: string, content: TemplateResult): TemplateResult =>
  html`<div lang=${lang} style="color-scheme: ${theme}; background: Canvas; color: CanvasText">
    ${content}
  </div>`

describe('axe finds nothing', () => {
  for (const theme of themes)
    for (const lang of langs) {
      for (const variant of ['badge', 'card'] as const)
        for (const [state, answers] of balances)
          it(`in a ${theme} ${lang} ${variant}: ${state}`, async () => {
            const page = mount(
              clientAnswering(answers()),
              inTheme(
                theme,
                lang,
                html`<credit-balance variant=${variant} feature="ai-scribe"></credit-balance>`,
              ),
            )
            await inState(page.firstElementChild!, state)

            expect(await violationsIn(page)).to.deep.equal([])
          })
      for (const [state, answers] of gates)
        it(`in a ${theme} ${lang} gate: ${state}`, async () => {
          const page = mount(
            clientAnswering(answers()),
            inTheme(
              theme,
              lang,
              html`<credit-gate feature="ai-scribe" minutes="10">
                <button slot="allowed" style="background: #fff; color: #000">Start</button>
              </credit-gate>`,
            ),
          )
          await inState(page.firstElementChild!, state)

          expect(await violationsIn(page)).to.deep.equal([])
        })
    }

  it('in a stale badge', async () => {
    const page = mount(
      clientAnswering(balanceOver(inTurn(json(aBalance()), status(404)))),
      html`<div lang="en"><credit-balance></credit-balance></div>`,
    )
    const element = page.querySelector('credit-balance')!
    await inState(element, 'ready')
    element.refresh()
    await inState(element, 'stale')

    expect(await violationsIn(page)).to.deep.equal([])
  })
})
