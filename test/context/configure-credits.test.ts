import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { configureCredits } from '../../src/context/configure-credits.js'
import { creditsContext } from '../../src/context/credits-context.js'
import { answering, type ContextPage, contextPage, storeOf } from '../support/context-page.js'
import { fetchAnswering } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { lineOf } from '../support/open-tab.js'
import { aToken } from '../support/tokens.js'

let here: ContextPage
beforeEach(() => (here = contextPage()))
afterEach(() => vi.unstubAllGlobals())

const configure = (available: number) =>
  configureCredits({
    baseUrl: 'https://credits.test',
    getToken: () => aToken(),
    fetch: fetchAnswering(answering(available)),
  })

describe('configureCredits', () => {
  it('serves elements that are there and elements that come later', async () => {
    const early = here.badge(here.place())
    const undo = configure(7)
    const late = here.badge(here.place())
    await settled()
    expect([early.shown(), late.shown()]).toEqual([7, 7])
    expect(late.controller.store).toBe(early.controller.store)
    undo()
  })

  it('leaves elements in a provider to that', async () => {
    const undo = configure(7)
    const { shown } = here.badge(here.provider(storeOf(1)).node)
    await settled()
    expect(shown()).toBe(1)
    undo()
  })

  it('called again, replaces the configuration', async () => {
    const undoFirst = configure(7)
    const { shown, controller } = here.badge()
    await settled()
    const first = controller.store!
    const undo = configure(8)
    await settled()
    expect(shown()).toBe(8)
    expect(lineOf(first)).toBe('-')

    undoFirst()
    expect(shown()).toBe(8)
    undo()
    expect(shown()).toBeUndefined()
  })

  it('undone, leaves nothing on the page', () => {
    const add = vi.spyOn(here.page, 'addEventListener')
    const undo = configure(7)
    expect(add).toHaveBeenCalledOnce()
    undo()
    undo()
    const request = Object.assign(new Event('context-request', { bubbles: true }), {
      context: creditsContext,
      callback: vi.fn(),
    })
    here.page.dispatchEvent(request)
    expect(request.callback).not.toHaveBeenCalled()
    configure(8)()
  })

  it('never throws for a wrong address: the elements say it', async () => {
    const undo = configureCredits({ baseUrl: 'nowhere', getToken: () => aToken() })
    const { controller } = here.badge()
    await settled()
    expect(controller.snapshot.error?.code).toBe('not_configured')
    undo()
  })
})
