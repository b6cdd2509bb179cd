import { expect } from '@open-wc/testing'
import { manyAlertRules } from '../support/alerts.js'
import { held, json, problem, recorded, status } from '../support/fake-api.js'
import { buttons, find, placed, press, READ } from './support/alert-rules-page.js'
import { eventsOf, inState, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

describe('the rules of <credit-alerts> that cannot be read', () => {
  for (const [who, refusal, scope] of [
    ['may not manage', problem('forbidden'), 'read buy manage'],
    ['is not signed in', problem('unauthorized'), 'read buy manage'],
    ['may do what the backend does not say yet', status(503), undefined],
    ['has no right to them, of which the backend says nothing yet', status(503), 'read buy'],
  ] as const)
    it(`are not there for somebody who ${who}: no word, no button, no room`, async () => {
      const errors = eventsOf('credits-error')
      const { asked, answer } = recorded(refusal)
      const element = placed({ [READ]: answer }, { scope })
      await waitUntil(() => asked.length > 0, 'they are asked for')
      element.refresh()
      await waitUntil(() => asked.length > 1, 'they are asked for after the first answer')
      await inState(element, 'empty')
      await waitUntil(() => !find(element, '[part="card"]'), 'no room is kept')

      expect(element.matches(':state(rules)')).to.equal(false)
      expect(buttons(element)).to.deep.equal([])
      expect(element.getBoundingClientRect().height).to.equal(0)
      expect(errors()).to.deep.equal([])
    })

  it('say that they could not be loaded, with the way to ask again', async () => {
    const element = placed({ [READ]: status(404) })
    await inState(element, 'rules')
    await waitUntil(() => find(element, '[part="error"]'), 'it says so')
    expect(textOf(find(element, '[part="error"]'))).to.equal('Alert rules could not be loaded.')
    expect(find(element, '#save')).to.equal(null)
  })

  it('say to who may change them that the backend fails, and are there when it no longer does', async () => {
    let answer = status(503)
    const failing = held((request) => answer(request))
    const element = placed({ [READ]: failing.answer })
    await inState(element, 'rules-loading')
    const { height } = element.getBoundingClientRect()
    failing.letGo()
    const failure = (): string => textOf(find(element, '[part="error"]'))
    await waitUntil(() => failure() === 'Alert rules could not be loaded.', 'it says so')
    answer = json(manyAlertRules())
    press(element, 'Try again')
    await waitUntil(() => find(element, 'summary'), 'the rules are there')
    expect(element.getBoundingClientRect().height).to.be.closeTo(height, 1)
  })
})
