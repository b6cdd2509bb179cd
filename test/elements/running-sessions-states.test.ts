import { expect } from '@open-wc/testing'
import { inTurn, json, never, problem, status, unreachable } from '../support/fake-api.js'
import { LIST, runningOn, someRunning, twoSessions } from '../support/running.js'
import { violationsAround } from './support/axe.js'
import { inState, textOf } from './support/page.js'
import { all, asked, shown, spoken } from './support/running.js'

describe('<running-sessions>, by its state,', () => {
  it('says that none runs', async () => {
    const element = await shown(runningOn([]))

    expect(textOf(all(element, '.none')[0]!)).to.equal(
      'No session is running.While one runs, the credits held for it are shown here.',
    )
  })

  it('says when not all of them are shown', async () => {
    const element = await shown({ ...runningOn(), [LIST]: json(someRunning({ nextCursor: 'x' })) })

    expect(textOf(all(element, 'section')[0]!)).to.contain('The 2 oldest are shown.')
  })

  it('keeps the last sessions, and says of when they are, when reading fails', async () => {
    const element = await shown(
      runningOn(twoSessions(), { [LIST]: inTurn(json(someRunning()), status(404)) }),
    )
    element.refresh()
    await inState(element, 'stale')

    expect(all(element, 'li')).to.have.length(2)
    const said = textOf(all(element, 'section')[0]!)
    expect(said).to.contain('Running sessions could not be refreshed.')
    expect(said).to.contain('Not up to date, last read')
  })

  for (const [what, answer, state] of [
    ['loading', never, 'loading'],
    ['failed', status(404), 'failed'],
    ['not allowed', problem('forbidden'), 'denied'],
    ['without a network', unreachable, 'failed'],
  ] as const)
    it(`has words for its state: ${what}`, async () => {
      const element = await shown(runningOn([], { [LIST]: answer }), { state })

      expect(spoken(element)).to.match(/running sessions/i)
      expect(all(element, 'li')).to.have.length(0)
    })

  for (const theme of ['light', 'dark'])
    for (const lang of ['en', 'ar']) {
      it(`has nothing for axe to find, ${theme}, ${lang}`, async () => {
        const element = await shown(runningOn(), { theme, lang })

        expect(await violationsAround(element)).to.deep.equal([])
      })

      it(`has nothing for axe to find while it asks, ${theme}, ${lang}`, async () => {
        const element = await shown(runningOn(), { theme, lang })
        await asked(element)

        expect(await violationsAround(element)).to.deep.equal([])
      })
    }
})
