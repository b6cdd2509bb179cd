import { expect } from '@open-wc/testing'
import {
  adminsAnswers,
  membersAnswers,
  REQUESTS,
  someRequests,
} from '../support/credit-requests.js'
import { inTurn, json, never, problem, status, unreachable } from '../support/fake-api.js'
import { violationsAround } from './support/axe.js'
import { inState } from './support/page.js'
import { all, card, shown, spoken } from './support/requests.js'

describe('<credit-requests>, by its state,', () => {
  it('says that nobody waits', async () => {
    expect(card(await shown(adminsAnswers({}, [])))).to.contain('No open requests.')
  })

  it('keeps the last requests, and says of when they are, when reading fails', async () => {
    const list = inTurn(json(someRequests()), status(404))
    const element = await shown(adminsAnswers({ [REQUESTS]: list }))
    element.refresh()
    await inState(element, 'stale')

    expect(card(element)).to.contain('Credit requests could not be refreshed.')
    expect(card(element)).to.contain('Not up to date, last read')
  })

  for (const [what, answer, state] of [
    ['loading', never, 'loading'],
    ['failed', status(404), 'failed'],
    ['not allowed', problem('forbidden'), 'denied'],
    ['without a network', unreachable, 'failed'],
  ] as const)
    it(`has words for its state: ${what}`, async () => {
      const element = await shown(adminsAnswers({ [REQUESTS]: answer }), { state })

      expect(spoken(element)).to.match(/credit requests/i)
      expect(all(element, 'li')).to.have.length(0)
    })

  for (const theme of ['light', 'dark'])
    for (const lang of ['en', 'ar'])
      for (const [who, answers] of [
        ['who manages', adminsAnswers],
        ['a member', membersAnswers],
      ] as const)
        it(`has nothing for axe to find, for ${who}, ${theme}, ${lang}`, async () => {
          const element = await shown(answers(), { theme, lang })
          expect(await violationsAround(element)).to.deep.equal([])
        })
})
