import { expect } from '@open-wc/testing'
import {
  adminsAnswers,
  ANSWER,
  answered,
  aRequest,
  ASK,
  membersAnswers,
  REQUESTS,
  SAVE,
  someRequests,
} from '../support/credit-requests.js'
import { inTurn, json, never, problem, recorded } from '../support/fake-api.js'
import { eventsOf, textOf } from './support/page.js'
import { all, bodies, button, card, field, says, shown, type } from './support/requests.js'
import { waitUntil } from './support/wait-until.js'

describe('<credit-requests>, for a member,', () => {
  it('says how far he has come, and asks once for what the page says', async () => {
    const { asked, answer } = recorded(membersAnswers()[ASK]!)
    const complete = eventsOf('credits-request-complete')
    const element = await shown(
      membersAnswers({
        [ASK]: answer,
        [REQUESTS]: inTurn(
          json(someRequests({ requests: [], mayAnswer: false })),
          json(someRequests({ mayAnswer: false })),
        ),
      }),
    )
    expect(card(element)).to.contain('You have used 75 of 80 credits in this period.')
    button(element, 'Ask for credits').click()
    button(element, 'Ask for credits').click()
    await says(element, 'Your request was sent. It waits for an answer.')

    expect(await bodies(asked)).to.deep.equal([{ feature: 'ai-scribe', minutes: 45 }])
    expect(complete()).to.have.length(1)
    await waitUntil(() => card(element).includes('You asked for'))
    expect(card(element)).to.contain('You asked for credits for 45 minutes of AI Scribe on')
    expect(all(element, 'button')).to.have.length(0)
  })

  it('tells how the last request ended, and lets him ask again', async () => {
    const element = await shown(membersAnswers({}, [answered({ limit: 120 })]))

    expect(card(element)).to.contain('your limit is now 120 credits a period.')
    expect(all(element, 'button')).to.have.length(1)
    expect(all(element, 'form')).to.have.length(0)
  })

  it('asks nothing when the page cancels it', async () => {
    const { asked, answer } = recorded(never)
    const element = await shown(membersAnswers({ [ASK]: answer }))
    element.addEventListener('credits-request-start', (event) => event.preventDefault())
    await element.ask({ credits: 10 })

    expect(asked).to.have.length(0)
  })

  it('says why a request was not sent', async () => {
    const element = await shown(membersAnswers({ [ASK]: problem('forbidden') }))
    button(element, 'Ask for credits').click()
    await says(element, 'Your request was not sent: you do not have permission to do that.')
  })
})

describe('<credit-requests>, for who may manage,', () => {
  it('says who asks for what, since when, and how far he has come', async () => {
    const element = await shown(adminsAnswers())
    await waitUntil(() => card(element).includes('AI Scribe'))

    expect(textOf(all(element, 'ul [part="amount"]')[0]!)).to.equal(
      'Dr Wu asks for credits for 45 minutes of AI Scribe.',
    )
    expect(card(element)).to.contain('75 of 80 credits used in this period.')
    expect(card(element)).to.contain('Dr Kim 0 of 100 credits used in this period.')
  })

  it('grants with a new limit, and declines without one', async () => {
    const requests = [aRequest(), aRequest({ id: 'rq_2', member: 'dr-lee' })]
    const answers = adminsAnswers({}, requests)
    const { asked, answer } = recorded(answers[ANSWER]!)
    const element = await shown({ ...answers, [ANSWER]: answer })
    await type(element, 'New limit (credits per period)', '120')
    button(element, 'Grant: Dr Wu').focus()
    button(element, 'Grant: Dr Wu').click()
    await says(element, 'The request of Dr Wu was granted.')
    await waitUntil(() => !button(element, 'Grant: Dr Wu'))
    expect(element.shadowRoot!.activeElement?.id).to.equal('title')
    button(element, 'Decline: Dr Lee').click()
    await says(element, 'The request of Dr Lee was declined.')

    expect(asked.map(({ url }) => new URL(url).pathname)).to.deep.equal([
      '/v1/credit-requests/rq_1/answer',
      '/v1/credit-requests/rq_2/answer',
    ])
    expect(await bodies(asked)).to.deep.equal([
      { answer: 'granted', limit: 120 },
      { answer: 'declined' },
    ])
  })

  it('answers nothing while what is typed is no limit', async () => {
    const { asked, answer } = recorded(never)
    const element = await shown(adminsAnswers({ [ANSWER]: answer }))
    await type(element, 'New limit (credits per period)', '-3')
    button(element, 'Grant: Dr Wu').click()

    expect(card(element)).to.contain('Type a whole number of credits, 0 or more.')
    expect(asked).to.have.length(0)
  })

  it('says so when somebody else was faster', async () => {
    const element = await shown(adminsAnswers({ [ANSWER]: problem('request_answered') }))
    button(element, 'Grant: Dr Wu').click()
    await says(element, 'Someone else has answered it already. Nothing was changed.')
  })

  it('saves the limits as a whole: a number, none of his own, or no limit', async () => {
    const answers = adminsAnswers()
    const { asked, answer } = recorded(answers[SAVE]!)
    const element = await shown({ ...answers, [SAVE]: answer })
    await type(element, 'Dr Lee', '60')
    await type(element, 'Dr Wu', '')
    button(element, 'Save limits').click()
    await says(element, 'The limits were saved.')
    const seen = (): string[] => all(element, '.limits [part="status"]').map(textOf)
    expect(seen()).to.deep.equal(['The limits were saved.'])
    await type(element, 'Dr Lee', '70')
    await element.updateComplete
    expect(seen()).to.deep.equal([])

    expect(await bodies(asked)).to.deep.equal([
      {
        version: 3,
        defaultCreditsPerPeriod: 100,
        limits: [
          { member: 'dr-lee', creditsPerPeriod: 60 },
          { member: 'ms-adeyemi', creditsPerPeriod: null },
        ],
      },
    ])
  })

  it('keeps what was typed when somebody else has saved meanwhile', async () => {
    const element = await shown(adminsAnswers({ [SAVE]: problem('changed_meanwhile') }))
    await type(element, 'Dr Lee', '60')
    button(element, 'Save limits').click()
    await says(element, 'Someone else changed the limits meanwhile. Check them and save again.')

    expect(field(element, 'Dr Lee').value).to.equal('60')
  })
})
