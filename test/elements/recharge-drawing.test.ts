import { expect } from '@open-wc/testing'
import type { RechargeSettings } from '../../src/elements/recharge-settings.js'
import { inTurn, json } from '../support/fake-api.js'
import { aRecharge } from '../support/recharge.js'
import { aRehearsal } from '../support/rehearsal.js'
import { violationsAround } from './support/axe.js'
import { isPainted, painted, pixelsOf, press as pressKey } from './support/charts.js'
import { textOf } from './support/page.js'
import { inside, keeping, reads, shown, TRY, type } from './support/recharge-page.js'
import { waitUntil } from './support/wait-until.js'

const status = (element: Element): string => textOf(inside(element, '[role="status"]'))

async function tried(lang = 'en', rehearsals = [aRehearsal()]): Promise<RechargeSettings> {
  const [first, ...others] = rehearsals.map((one) => json(one))
  const answers = keeping(aRecharge(), { [TRY]: inTurn(first!, ...others) })
  const element = await shown(answers, { lang })
  inside(element, '#try').click()
  await isDrawn(element)
  return element
}

async function isDrawn(element: Element): Promise<void> {
  const legend = (): boolean => element.shadowRoot!.querySelector('.drawing .tone-0') !== null
  await waitUntil(legend, 'the drawing is loaded')
  await isPainted(element)
}

const rowsOf = (element: Element): string[] =>
  [...inside(element, '.drawing table').querySelectorAll('tr')].map((row) =>
    [...row.cells].map((cell) => textOf(cell)).join(' | '),
  )

describe('a rehearsal in <recharge-settings> is drawn', () => {
  it('as the balance of each day, with what would have been added, and when', async () => {
    const element = await tried()

    expect(painted(element, 1)).to.be.above(100)
    const { color } = getComputedStyle(inside(element, 'section'))
    expect(pixelsOf(element).get(color)).to.be.above(100)
    const names = [...inside(element, '.drawing .names').children].map((name) => textOf(name))
    expect(names).to.deep.equal([
      ...['As it was', 'Added by auto-recharge', 'Auto-recharged', 'Threshold'],
    ])
    expect(await violationsAround(element)).to.deep.equal([])
  })

  it('and is a table for those who do not see it', async () => {
    const element = await tried()
    const rows = rowsOf(element)

    expect(rows[0]).to.equal('Day | As it was | With auto-recharge | Auto-recharged')
    expect(rows).to.have.length(31)
    expect(rows[6]).to.equal('Fri, Oct 30 | 40 | 540 | 500')
    expect(rows[7]).to.equal('Sat, Oct 31 | 4 | 504 | 0')
    const { scrollHeight, clientHeight } = inside(element, '.room')
    expect(scrollHeight).to.be.at.most(clientHeight + 1)
  })

  it('and says each day aloud to whoever goes through it by keyboard, and goes on speaking', async () => {
    const element = await tried()
    pressKey(element, 'Home')
    expect(status(element)).to.equal('Sun, Oct 25: 220 credits')
    for (let day = 0; day < 5; day += 1) pressKey(element, 'ArrowRight')
    expect(status(element)).to.equal(
      'Fri, Oct 30: 540 credits, As it was 40 credits, Added by auto-recharge 500 credits, Auto-recharged 500 credits',
    )
    type(element, 'threshold', '60')
    inside(element, '#save').click()
    await waitUntil(() => status(element) === 'Saved.')
  })

  it('from right to left in Arabic', async () => {
    const element = await tried('ar')

    expect(textOf(inside(element, '.drawing .names'))).to.contain('كما كان')
    pressKey(element, 'End')
    const last = status(element)
    pressKey(element, 'ArrowLeft')
    expect(status(element)).to.equal(last)
    pressKey(element, 'ArrowRight')
    expect(status(element)).not.to.equal(last)
  })

  it('anew when another one is tried, without marks where it would not have charged', async () => {
    const { days } = aRehearsal()
    const quiet = days.map((day) => ({ ...day, with: day.without }))
    const element = await tried('en', [aRehearsal(), aRehearsal({ charges: [], days: quiet })])
    inside(element, '#try').click()
    await reads(element, '#rehearsed', 'It would not have charged.')
    await waitUntil(() => painted(element, 1) === 0)
    expect(textOf(inside(element, '.drawing .names'))).not.to.contain('Auto-recharged')
  })
})
