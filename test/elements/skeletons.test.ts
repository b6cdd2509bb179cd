import { expect } from '@open-wc/testing'
import { html, type ReactiveElement, type TemplateResult } from 'lit'
import '../../src/define/credit-dashboard.js'
import { type Answers, clientAnswering } from '../support/fake-api.js'
import { fakeTill } from '../support/fake-till.js'
import { wholePractice } from '../support/whole-practice.js'
import { afterThisTest, inState, mount } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const { load } = fakeTill()

/** Each element, and what is in it when nothing more is on its way. */
const ELEMENTS: readonly [tag: string, content: TemplateResult, whole: readonly string[]][] = [
  ['credit-balance', html`<credit-balance variant="card"></credit-balance>`, ['section']],
  ['credit-purchase', html`<credit-purchase .loadTill=${load}></credit-purchase>`, ['.total']],
  ['payment-methods', html`<payment-methods .loadTill=${load}></payment-methods>`, ['li']],
  ['billing-details', html`<billing-details></billing-details>`, ['form, dl']],
  [
    'recharge-settings',
    html`<recharge-settings .loadTill=${load}></recharge-settings>`,
    ['p.meaning', '[data-seq]'],
  ],
  ['usage-chart', html`<usage-chart></usage-chart>`, ['canvas']],
]

/** A phone, a half and the whole of a dashboard. */
const WIDTHS_px = [320, 566, 1100]

/** What an account has in it nobody knows beforehand: so much more or less is no surprise. */
const SURPRISE = 0.25

/** Answers as soon as they may be given. */
const after = (opened: Promise<void>, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([operation, answer]) => [
      operation,
      (request: Request) => opened.then(() => answer(request)),
    ]),
  )

/** All heights that an element had, in pixels, the one it has first. */
function heightsOf(element: ReactiveElement): number[] {
  const heights = [element.getBoundingClientRect().height]
  const sizes = new ResizeObserver(([size]) => heights.push(size!.contentRect.height))
  sizes.observe(element)
  afterThisTest(() => sizes.disconnect())
  return heights
}

describe('while it loads', () => {
  for (const [tag, content, whole] of ELEMENTS)
    for (const width of WIDTHS_px)
      it(`<${tag}> takes the room that it will need, in ${width} px`, async () => {
        let answer!: () => void
        const answered = new Promise<void>((resolve) => (answer = resolve))
        const page = mount(
          clientAnswering(after(answered, wholePractice())),
          html`<div style="inline-size: ${width}px">${content}</div>`,
        )
        const element = page.querySelector<ReactiveElement>(tag)!
        await inState(element, 'loading')
        await element.updateComplete
        const heights = heightsOf(element)

        answer()
        const isWhole = (): boolean =>
          !element.matches(':state(loading)') &&
          whole.every((part) => element.renderRoot.querySelector(part))
        await waitUntil(isWhole, `<${tag}> is whole`)
        await element.updateComplete
        const { height } = element.getBoundingClientRect()
        for (const before of heights)
          expect(before).to.be.within(height * (1 - SURPRISE), height * (1 + SURPRISE))
      })
})
