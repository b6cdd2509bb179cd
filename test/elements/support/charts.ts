import { html, type TemplateResult } from 'lit'
import { UsageChart } from '../../../src/elements/usage-chart.js'
import '../../../src/define/usage-chart.js'
import { aBalance } from '../../support/balances.js'
import { type Answer, type Answers, clientAnswering, json } from '../../support/fake-api.js'
import { usageAnswer } from '../../support/usage-answers.js'
import { type Class, mountA, ofClass, textOf } from './page.js'
import { waitUntil } from './wait-until.js'

/** Ten credits of Scribe and four of Transcribe in each slot, but five times as many in the third. */
export const steady = usageAnswer({
  credits: (key, slot) => (key === 'ai-transcribe' ? 4 : 10) * (slot === 2 ? 5 : 1),
})

/** A chart of an account in New York, as of 23 November 2026, 04:30 there. */
export function chartOver(
  usage: Answer,
  content: TemplateResult = html`<usage-chart lang="en-GB" range="7d"></usage-chart>`,
  more: Answers = {},
): UsageChart {
  const answers = { 'GET /v1/balance': json(aBalance()), 'GET /v1/usage': usage, ...more }
  return mountA(UsageChart, clientAnswering(answers), content)
}

export const inside = (chart: Element, selector: string): HTMLElement | null =>
  chart.shadowRoot!.querySelector<HTMLElement>(selector)

export const insideA = <E extends HTMLElement>(
  type: Class<E>,
  chart: Element,
  selector: string,
): E => ofClass(type, inside(chart, selector))

/** Text whose dates read alike in every engine: each writes them by its own edition of CLDR. */
const told = (element: Element | null): string =>
  textOf(element)
    .replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun),/g, '$1')
    .replace(/\b0(\d:\d\d)/g, '$1')

/** The text of a part. */
export const part = (chart: UsageChart, name: string): string =>
  told(inside(chart, `[part~="${name}"]`))

export const spoken = (chart: UsageChart): string => told(inside(chart, '[role="status"]'))

/** The heading of what is shown beside the cursor. */
export const pointed = (chart: UsageChart): string => told(inside(chart, '.tip strong'))

/** The rows of the table as text, cell by cell. */
export const rowsOf = (chart: UsageChart): string[][] =>
  [...chart.shadowRoot!.querySelectorAll('tr')].map((row) => [...row.cells].map(told))

export const buttonNamed = (chart: UsageChart, name: string): HTMLButtonElement =>
  [...chart.shadowRoot!.querySelectorAll('button')].find((button) => textOf(button) === name)!

/** The control that is announced by this name. */
export const labelled = (chart: UsageChart, name: string): HTMLElement | null =>
  inside(chart, `[aria-label="${name}"]:is(select, input)`)

export const labelledA = <E extends HTMLElement>(
  type: Class<E>,
  chart: UsageChart,
  name: string,
): E => ofClass(type, labelled(chart, name))

/** Chooses in a control, as a person does. */
export function choose(chart: UsageChart, name: string, value: string): void {
  const control = labelled(chart, name)
  const type = control?.localName === 'input' ? HTMLInputElement : HTMLSelectElement
  ofClass<HTMLInputElement | HTMLSelectElement>(type, control).value = value
  control!.dispatchEvent(new Event('change'))
}

export const press = (chart: Element, key: string): void => {
  inside(chart, '[role="application"]')!.dispatchEvent(new KeyboardEvent('keydown', { key }))
}

/** What was painted: the colours of the canvas, by how many of its pixels have them. */
export function pixelsOf(chart: Element): Map<string, number> {
  const canvas = insideA(HTMLCanvasElement, chart, '.plot canvas')
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
  const counts = new Map<string, number>()
  for (let i = 0; i < data.length; i += 4) {
    const colour = `rgb(${data.slice(i, i + 3).join(', ')})`
    if (data[i + 3]! > 250) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return counts
}

/** So many pixels of the canvas have the colour of a series. */
export function painted(chart: Element, tone: number): number {
  const { color } = getComputedStyle(inside(chart, `.tone-${tone}`)!)
  return pixelsOf(chart).get(color) ?? 0
}

export const isPainted = (chart: Element): Promise<void> =>
  waitUntil(() => painted(chart, 0) > 0, 'the bars are painted')
