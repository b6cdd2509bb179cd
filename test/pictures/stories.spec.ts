import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { hashIn, hashOf, lineOf, readAccepted } from './accepted.js'
import { PICTURES } from './folders.js'
import { LOOKS, WIDTHS } from './looks.js'
import { test } from './same-page.js'
import { storyIds } from './stories.js'

/** Room for a dialog, which is in the middle of what is to be seen. */
const HEIGHT_MIN = 480
const STILL_WITHIN_ms = 30_000

/** How Storybook is told what to show, and tells what it has shown. */
interface Channel {
  emit(type: string, what: object): void
  once(type: string, listener: (what: { status?: string; message?: string }) => void): void
}

const stories = storyIds()
const { lines } = readAccepted()
const isCompared = process.env['PICTURES'] !== 'taken anew'

/** Whether all that happens by itself in the story that is shown has happened. */
function hasEnded(): boolean {
  const { __STORYBOOK_PREVIEW__: preview } = window as unknown as {
    __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } }
  }
  return ['finished', 'errored'].includes(preview?.currentRender?.phase ?? '')
}

/** Shows a story anew in a look; resolves when all that happens in it by itself has happened, with how that went. */
const shownIn = (page: Page, story: string, globals: object): Promise<string | undefined> =>
  page.evaluate(
    ([storyId, wanted]) =>
      new Promise<string | undefined>((resolve) => {
        const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as {
          __STORYBOOK_ADDONS_CHANNEL__: Channel
        }
        // The other look is a rendering of its own, which ends before the one that counts.
        channel.once('storyFinished', () => {
          let thrown: string | undefined
          channel.once('playFunctionThrewException', ({ message }) => (thrown = message))
          channel.once('storyFinished', ({ status }) => resolve(thrown ?? status))
          channel.emit('forceRemount', { storyId })
        })
        channel.emit('updateGlobals', { globals: wanted })
      }),
    [story, globals] as const,
  )

/** Resolves when the page has nothing else to do, however slow the machine is. */
const atLeisure = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn++)
      await scheduler.postTask(() => {}, { priority: 'background' })
  })

/** What was not drawn yet was guessed, perhaps higher than it is. A page is never less high than its window. */
const isTooHigh = (min: number): boolean =>
  window.innerHeight > min && document.body.getBoundingClientRect().bottom < window.innerHeight

/** The whole page at a width, when it has come to rest. What is below the fold may not be drawn at all. */
async function still(page: Page, width: number, requests: () => number): Promise<Buffer> {
  let picture: Buffer | undefined
  await page.setViewportSize({ width, height: HEIGHT_MIN })
  await expect(async () => {
    const last = picture
    await atLeisure(page)
    if (await page.evaluate(isTooHigh, HEIGHT_MIN))
      await page.setViewportSize({ width, height: HEIGHT_MIN })
    const content = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.max(content, HEIGHT_MIN) })
    picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
    expect(requests()).toBe(0)
    expect(last?.equals(picture)).toBe(true)
  }).toPass({ intervals: [100], timeout: STILL_WITHIN_ms })
  return picture!
}

function keep(path: string, what: Buffer | string): void {
  const file = join(PICTURES, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, what)
}

/** Shows what is new, and what it was before where that is at hand. */
async function compare(picture: Buffer, name: string, before: string | undefined): Promise<void> {
  if (hashOf(picture) === before) return
  const known = join(PICTURES, 'by-hash', `${before}.png`)
  if (before && existsSync(known)) {
    keep(`before/${name}.png`, readFileSync(known))
    expect.soft(picture).toMatchSnapshot(`${name}.png`.split('/'), { threshold: 0 })
  } else await test.info().attach(`${name}.png`, { body: picture, contentType: 'image/png' })
  expect.soft(hashOf(picture), before ? `${name} has changed` : `${name} is new`).toBe(before)
}

for (const id of stories)
  test(id, async ({ samePage: { page, requests } }) => {
    await page.goto(`/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`)
    await page.waitForFunction(hasEnded)
    for (const [look, globals] of Object.entries(LOOKS)) {
      const ended = await shownIn(page, id, globals)
      expect.soft(ended, `${id} in ${look}`).toBe('success')
      if (ended !== 'success') continue
      const hashes = new Map<number, string>()
      for (const width of WIDTHS) {
        const picture = await still(page, width, requests)
        hashes.set(width, hashOf(picture))
        keep(`by-hash/${hashOf(picture)}.png`, picture)
        const before = hashIn(lines.get(`${id} ${look}`), width)
        if (isCompared) await compare(picture, `${id}/${look} ${width}`, before)
      }
      keep(`last/${id} ${look}.txt`, lineOf(id, look, hashes))
    }
  })

test('nothing is accepted of a story that is no more', () => {
  if (!isCompared) return
  const gone = [...lines.keys()].filter((key) => !stories.has(key.split(' ')[0]!))
  expect(gone).toEqual([])
})
