import { expect } from '@open-wc/testing'
import {
  adminsAnswers,
  ANSWER,
  answered,
  aRequest,
  LIMITS,
  membersAnswers,
  REQUESTS,
  SAVE,
  someLimits,
  someRequests,
} from '../support/credit-requests.js'
import { type Answer, held, inTurn, json, never, problem, status } from '../support/fake-api.js'
import { signedIn } from './support/other-account.js'
import { eventsOf, textOf } from './support/page.js'
import { all, button, card, field, says, shown, spoken, type } from './support/requests.js'
import { waitUntil } from './support/wait-until.js'

const GRANTED = 'The request of Dr Wu was granted.'
const SAVED = 'The limits were saved.'
const seen = (of: Element): string[] => all(of, '.limits [part="status"]').map(textOf)

describe('<credit-requests> tells what was done', () => {
  it('also when the requests that it knows are still those of before', async () => {
    const list = inTurn(
      json(someRequests()),
      json(someRequests()),
      json(someRequests({ requests: [] })),
    )
    const element = await shown(adminsAnswers({ [REQUESTS]: list }))
    const complete = eventsOf('credits-answer-complete')
    button(element, 'Grant: Dr Wu').click()
    await waitUntil(() => complete().length === 1, 'it is granted')
    element.refresh()
    await says(element, GRANTED)
    await waitUntil(() => card(element).includes('No open requests.'), 'nobody waits')
    expect(spoken(element)).to.equal(GRANTED)
  })

  it('to who asked, until it is answered', async () => {
    const list = (requests = [aRequest()]) => json(someRequests({ requests, mayAnswer: false }))
    const lists = inTurn(list([]), list(), list([answered()]))
    const element = await shown(membersAnswers({ [REQUESTS]: lists }))
    button(element, 'Ask for credits').click()
    await says(element, 'Your request was sent. It waits for an answer.')
    element.refresh()
    await says(element, '')
    expect(card(element)).to.contain('Your request was granted')
  })

  it('also when the requests cannot be read again', async () => {
    const answers = adminsAnswers()
    let isThere = true
    const fails = status(404)
    const whileThere =
      (route: string): Answer =>
      (request) =>
        (isThere ? answers[route]! : fails)(request)
    const element = await shown({
      ...answers,
      [REQUESTS]: whileThere(REQUESTS),
      [LIMITS]: whileThere(LIMITS),
    })
    isThere = false
    await type(element, 'Dr Lee', '60')
    button(element, 'Save limits').click()
    await says(element, SAVED)
    expect(seen(element)).to.deep.equal([SAVED])
    button(element, 'Grant: Dr Wu').click()
    await says(element, GRANTED)
  })

  it('of limits, until others are saved elsewhere', async () => {
    const limits = inTurn(
      json(someLimits()),
      json(someLimits({ version: 4 })),
      json(someLimits({ version: 5, defaultCreditsPerPeriod: 90 })),
    )
    const element = await shown(adminsAnswers({ [LIMITS]: limits }))
    await type(element, 'Dr Lee', '60')
    button(element, 'Save limits').click()
    await says(element, SAVED)
    expect(seen(element)).to.deep.equal([SAVED])
    element.refresh()
    await says(element, '')
    expect(seen(element)).to.deep.equal([])
  })
})

describe('<credit-requests> of another account', () => {
  it('has nothing of what was typed, failed or done in the one before', async () => {
    const { signInAnother, balance, getToken } = signedIn()
    const answers = adminsAnswers({ ...balance, [ANSWER]: problem('forbidden') })
    const element = await shown(answers, { getToken })
    await type(element, 'Dr Lee', '60')
    button(element, 'Save limits').click()
    await says(element, SAVED)
    button(element, 'Grant: Dr Wu').click()
    await waitUntil(() => card(element).includes('permission'), 'it was not granted')
    await type(element, 'New limit (credits per period)', '120')
    await type(element, 'Dr Kim', '7')

    signInAnother()
    element.refresh()
    await waitUntil(() => !card(element).includes('permission'), 'it is the other account')
    await waitUntil(() => button(element, 'Grant: Dr Wu'), 'its requests are there')
    expect(field(element, 'New limit (credits per period)').value).to.equal('')
    expect(field(element, 'Dr Kim').value).to.equal('')
    expect(seen(element)).to.deep.equal([])
    expect(spoken(element)).to.equal('')
  })

  it('is not told what was asked for before and ends now', async () => {
    const { signInAnother, balance, getToken } = signedIn()
    const saving = held(adminsAnswers()[SAVE]!)
    const element = await shown(adminsAnswers({ ...balance, [SAVE]: saving.answer }), { getToken })
    const complete = eventsOf('credits-member-limits-complete')
    await type(element, 'Dr Lee', '60')
    button(element, 'Save limits').click()
    signInAnother()
    element.refresh()
    await waitUntil(
      () => all(element, 'label').length > 0 && field(element, 'Dr Lee').value === '',
      'it is the other account',
    )
    await type(element, 'Dr Lee', '8')

    saving.letGo()
    button(element, 'Save limits').click()
    await says(element, SAVED)
    expect(complete()).to.have.length(1)
  })

  it('is not told what was done before, when the requests are read once more', async () => {
    const { signInAnother, balance, getToken } = signedIn()
    let isGranted = false
    const answers = adminsAnswers(balance)
    const element = await shown(
      {
        ...answers,
        [ANSWER]: (request) => {
          isGranted = true
          return answers[ANSWER]!(request)
        },
        [REQUESTS]: (request) => (isGranted ? never : answers[REQUESTS]!)(request),
      },
      { getToken },
    )
    const complete = eventsOf('credits-answer-complete')
    button(element, 'Grant: Dr Wu').click()
    await waitUntil(() => isGranted, 'it is granted')
    await waitUntil(() => !button(element, 'Grant: Dr Wu').ariaDisabled?.includes('true'), 'done')
    signInAnother()
    isGranted = false
    element.refresh()
    await waitUntil(() => card(element).includes('No open requests.'), 'it is the other account')
    expect(spoken(element)).to.equal('')
    expect(complete()).to.have.length(0)
  })
})
