import 'axe-core/axe.min.js'
import type { AxeResults } from 'axe-core'
import { expect } from '@open-wc/testing'
import { problem, recorded } from '../support/fake-api.js'
import { Ledger } from '../support/ledger.js'
import { practiceHistory, someChanges } from '../support/practice-history.js'
import { shownHistory } from './support/history-page.js'
import { textOf } from './support/page.js'

declare const axe: { run: (context: Element, options: object) => Promise<AxeResults> }

const explained = () =>
  recorded((request) => Response.json(someChanges(new URL(request.url).searchParams.get('since')!)))

describe('why the balance changed', () => {
  it('is asked since Monday in the zone of the account, once somebody wants to know', async () => {
    const { asked, answer } = explained()
    const { button, shows, texts } = await shownHistory(practiceHistory(), {
      'GET /v1/balance/changes': answer,
    })
    expect(asked).to.have.lengthOf(0)
    button('Why did my balance change?').click()
    await shows('.waterfall li', 'Then 214')

    expect(new URL(asked[0]!.url).searchParams.get('since')).to.equal('2026-11-23T05:00:00.000Z')
    expect(texts('.waterfall li')).to.deep.equal([
      'Then 214',
      'Granted +100',
      'Bought +500',
      'Used · AI Scribe −288',
      'Used · AI Transcribe −92',
      'Expired −12',
      'Refunded −50',
      'On hold −60',
      'Now 312',
    ])
    expect(texts('.why p')).to.deep.equal([
      '214 available at the start of 23 Nov, 312 available now.',
    ])
  })

  it('draws each bar from where the last one ended', async () => {
    const { button, shows, all } = await shownHistory(practiceHistory(), {
      'GET /v1/balance/changes': explained().answer,
    })
    button('Why did my balance change?').click()
    await shows('.waterfall li', 'Then 214')
    const boxes = all('.length').map((bar) => bar.getBoundingClientRect())

    expect(boxes[1]!.left).to.be.closeTo(boxes[0]!.right, 1)
    expect(boxes[2]!.left).to.be.closeTo(boxes[1]!.right, 1)
    expect(boxes[3]!.right).to.be.closeTo(boxes[2]!.right, 1)
    expect(boxes.at(-1)!.right).to.be.closeTo(boxes.at(-2)!.left, 1)
  })

  it('is asked since another day, and says when the account was not there yet', async () => {
    const { asked, answer } = recorded(problem('invalid_request'))
    const { button, shows, field, element } = await shownHistory(new Ledger(), {
      'GET /v1/balance/changes': answer,
    })
    button('Why did my balance change?').click()
    await element.updateComplete
    const since = field('Since')
    since.value = '2026-11-02'
    since.dispatchEvent(new Event('change'))
    await shows('.why [part="error"]', 'The account did not exist then. Choose another day.')
    expect(new URL(asked.at(-1)!.url).searchParams.get('since')).to.equal(
      '2026-11-02T05:00:00.000Z',
    )
    since.value = '2026-12-24'
    since.dispatchEvent(new Event('change'))
    await shows('.why [part="error"]', 'That day has not come yet. Choose another.')
  })
})

describe('axe finds nothing in a history', () => {
  for (const theme of ['light', 'dark'])
    for (const lang of ['en', 'ar'])
      it(`that is ${theme} and in ${lang}, with a row and the waterfall open`, async () => {
        document.documentElement.style.colorScheme = theme
        document.body.style.cssText = 'background: Canvas; color: CanvasText'
        const { element, one, all } = await shownHistory(
          practiceHistory(),
          { 'GET /v1/balance/changes': explained().answer },
          { lang },
        )
        one('.ask').click()
        all('[data-seq]')[1]!.click()
        await element.updateComplete
        const { violations } = await axe.run(element.closest('main')!, {
          resultTypes: ['violations'],
        })
        document.documentElement.style.removeProperty('color-scheme')
        document.body.removeAttribute('style')

        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).to.deep.equal([])
      })

  it('in Arabic, it reads from right to left', async () => {
    const { one, texts } = await shownHistory(practiceHistory(), {}, { lang: 'ar' })
    expect(getComputedStyle(one('section')).direction).to.equal('rtl')
    expect(texts('.ask')).to.deep.equal(['لماذا تغيّر رصيدي؟'])
    expect(textOf(one('.what button'))).to.equal('مبلغ مُعاد')
  })
})
