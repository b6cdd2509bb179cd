import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { build } from 'vite'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/browsers.js'
import type { Times } from './charts/page.js'

/** What it costs to draw the bars of a chart and to point at them, beside other ways to do it. */

const BASELINE = 'by hand'
const CASES = [
  { what: '365 days x 5', points: 365, series: 5 },
  { what: '8,760 hours x 5', points: 8_760, series: 5 },
  { what: '100,000 points', points: 100_000, series: 1 },
] as const

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '9' } } })
const runs = Number(options.runs)

async function pageCode(): Promise<string> {
  const result = await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    ...{ configFile: false, logLevel: 'silent' },
    build: {
      ...{ write: false, target: 'es2022', modulePreload: false },
      lib: {
        formats: ['es'],
        entry: fileURLToPath(new URL('charts/page.ts', import.meta.url)),
      },
    },
  })
  const [bundled] = [result].flat()
  if (!bundled || !('output' in bundled)) throw new Error('Vite gave no output.')
  return bundled.output[0].code
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

function tell(what: string, times: Times): void {
  console.log(
    `\n${what.padEnd(18)}${'draw'.padStart(12)}${'ratio'.padStart(8)}`,
    '      hover   ratio',
  )
  const base = times[BASELINE]!
  for (const [name, { draw, hover }] of Object.entries(times)) {
    const cell = (mine: number[], other: number[]): string =>
      `${median(mine).toFixed(3)} ms`.padStart(12) +
      (median(mine) / median(other)).toFixed(2).padStart(8)
    console.log(`${name.padEnd(18)}${cell(draw, base.draw)}${cell(hover, base.hover)}`)
  }
}

const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: CHROMIUM_FLAGS,
})
try {
  console.log(`Chromium ${browser.version()}, medians of ${runs} runs, ratios to ${BASELINE}`)
  const content = await pageCode()
  for (const { what, points, series } of CASES) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
    await page.addScriptTag({ content, type: 'module' })
    await page.waitForFunction(() => 'measure' in window)
    const times = await page.evaluate(
      ([points, series, runs]) => window.measure(points, series, runs),
      [points, series, runs] as const,
    )
    tell(what, times)
    await page.close()
  }
} finally {
  await browser.close()
}
