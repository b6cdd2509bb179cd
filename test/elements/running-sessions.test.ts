import { expect } from '@open-wc/testing'
import { aBalance } from '../support/balances.js'
import { inTurn, json, never, problem, recorded } from '../support/fake-api.js'
import { liveStream } from '../support/live-stream.js'
import { aSession, LIST, RELEASE, runningOn, someRunning, twoSessions } from '../support/running.js'
import { eventsOf, textOf } from './support/page.js'
import { all, asked, dialogOf, shown, spoken } from './support/running.js'
import { waitUntil } from './support/wait-until.js'

const sentences = (of: Element): string[] => all(of, '[part="amount"]').map((one) => textOf(one))
const button = (of: Element, name: string): HTMLElement =>
  all(of, 'button').find((found) => (found.ariaLabel ?? textOf(found)) === name)!
const says = (of: Element, words: string): Promise<void> =>
  waitUntil(() => spoken(of) === words, words)

describe('<running-sessions>', () => {
  it('says of each session what is held, for whom, since when and until when', async () => {
    const element = await shown()
    await waitUntil(() => sentences(element)[0]!.includes('AI Scribe'))

    expect(sentences(element)).to.deep.equal([
      '60 credits held for an AI Scribe session of Dr Okafor.',
      '60 credits held for an AI Scribe session of Dr Lee.',
    ])
    expect(all(element, '.facts .muted').map((one) => textOf(one))).to.deep.equal([
      'Began 42 minutes ago. Unused credits return when it ends, by Nov 23, 4:48 AM at the latest.',
      'Began 4 minutes ago. Unused credits return when it ends, by Nov 23, 5:26 AM at the latest.',
    ])
  })

  it('calls a member whom the page does not name by his id', async () => {
    const element = await shown(runningOn([aSession(1, { member: 'dr-new', credits: 1 })]))
    await waitUntil(() => sentences(element)[0]!.includes('AI Scribe'))

    expect(sentences(element)).to.deep.equal(['1 credit held for an AI Scribe session of dr-new.'])
  })

  it('offers to end only what runs longer than was reserved for', async () => {
    const element = await shown()

    expect(all(element, 'li button').map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'End and release: Dr Okafor',
    ])
    expect(all(element, '[part="status"]').map((one) => textOf(one))).to.deep.equal([
      'Running longer than reserved: it may have been left open.',
    ])
  })

  it('offers nothing to someone who may not end it', async () => {
    const element = await shown(runningOn([aSession(42, { mayRelease: false })]))

    expect(all(element, 'li')).to.have.length(1)
    expect(all(element, 'li button')).to.have.length(0)
  })

  it('says what will happen before it ends one, and returns the focus when it is left', async () => {
    const { asked: sent, answer } = recorded(never)
    const element = await shown(runningOn(twoSessions(), { [RELEASE]: answer }))
    const end = button(element, 'End and release: Dr Okafor')
    end.focus()
    await asked(element)
    await waitUntil(() => sentences(element)[0]!.includes('AI Scribe'))

    expect(textOf(all(element, '#question-title')[0]!)).to.equal(
      'End the AI Scribe session of Dr Okafor?',
    )
    expect(textOf(dialogOf(element))).to.contain(
      '60 credits return at once and nothing is charged. If the session still runs, it cannot be extended or charged from them anymore.',
    )
    button(element, 'Leave it').click()
    await waitUntil(() => !dialogOf(element).open)
    expect(element.shadowRoot!.activeElement).to.equal(end)
    expect(sent).to.have.length(0)
  })

  it('ends one once, tells the page, and shows the others', async () => {
    const answers = runningOn()
    const { asked: sent, answer } = recorded(answers[RELEASE]!)
    const complete = eventsOf('credits-release-complete')
    const element = await shown({ ...answers, [RELEASE]: answer })
    await asked(element)
    button(element, 'End and release').click()
    button(element, 'End and release').click()
    await says(element, 'The session was ended. 60 credits return.')
    await waitUntil(() => all(element, 'li').length === 1)
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'title')

    expect(sent.map(({ url }) => new URL(url).pathname)).to.deep.equal([
      '/v1/reservations/res_left/release',
    ])
    expect(dialogOf(element).open).to.equal(false)
    expect(complete().map(({ detail }) => detail.reservation.id)).to.deep.equal(['res_left'])
  })

  it('ends nothing when the page cancels it', async () => {
    const { asked: sent, answer } = recorded(never)
    const element = await shown(runningOn(twoSessions(), { [RELEASE]: answer }))
    element.addEventListener('credits-release-start', (event) => event.preventDefault())
    await asked(element)
    button(element, 'End and release').click()
    await element.updateComplete

    expect(sent).to.have.length(0)
  })

  it('says why it was not ended, and asks still', async () => {
    const errors = eventsOf('credits-error')
    const element = await shown(runningOn(twoSessions(), { [RELEASE]: problem('forbidden') }))
    await asked(element)
    button(element, 'End and release').click()
    await says(element, 'The session was not ended: you do not have permission to do that.')

    expect(textOf(all(element, 'dialog [part="error"]')[0]!)).to.equal(spoken(element))
    expect(dialogOf(element).open).to.equal(true)
    expect(errors().map(({ detail }) => detail.code)).to.deep.equal(['forbidden'])
  })

  it('says so when it has ended before', async () => {
    const element = await shown(
      runningOn(twoSessions(), { [RELEASE]: problem('reservation_ended') }),
    )
    await asked(element)
    button(element, 'End and release').click()
    await says(element, 'The session has ended already. Nothing was changed.')

    expect(dialogOf(element).open).to.equal(false)
  })

  it('reads them again whenever the balance becomes another one', async () => {
    const stream = liveStream()
    const list = inTurn(json(someRunning()), json(someRunning({ reservations: [], version: 8 })))
    const element = await shown(
      runningOn(twoSessions(), { 'GET /v1/events': stream.answer, [LIST]: list }),
    )
    await waitUntil(() => stream.open > 0)
    stream.send(aBalance({ held: 0, version: 8 }))
    await waitUntil(() => all(element, 'li').length === 0)

    expect(textOf(all(element, '.none')[0]!)).to.contain('No session is running.')
  })
})
