import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import type { RunningSessions } from '../../src/elements/running-sessions.js'
import '../../src/define/running-sessions.js'
import {
  type Answers,
  clientAnswering,
  inTurn,
  json,
  never,
  problem,
  recorded,
  status,
  unreachable,
} from '../support/fake-api.js'
import {
  aSession,
  LIST,
  memberNames,
  RELEASE,
  runningOn,
  someRunning,
  twoSessions,
} from '../support/running.js'
import { violationsAround } from './support/axe.js'
import { eventsOf, inState, mount, textOf } from './support/page.js'

const shown = async (
  answers: Answers = runningOn(),
  { state = 'ready', lang = 'en', theme = 'light' } = {},
): Promise<RunningSessions> => {
  const page = mount<HTMLElement>(
    clientAnswering(answers),
    html`<div lang=${lang} style="color-scheme: ${theme}; background: Canvas; color: CanvasText">
      <running-sessions .memberNames=${memberNames}></running-sessions>
    </div>`,
  )
  const element = page.querySelector('running-sessions')!
  await inState(element, state)
  return element
}

const all = (of: Element, selector: string): HTMLElement[] => [
  ...of.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]
const sentences = (of: Element): string[] => all(of, '[part="amount"]').map((one) => textOf(one))
const button = (of: Element, name: string): HTMLElement =>
  all(of, 'button').find((found) => (found.ariaLabel ?? textOf(found)) === name)!
const spoken = (of: Element): string => textOf(all(of, '[role="status"]')[0]!)
const says = (of: Element, words: string): Promise<void> =>
  waitUntil(() => spoken(of) === words, words, { timeout: 3000 })
const dialogOf = (of: Element): HTMLDialogElement => all(of, 'dialog')[0] as HTMLDialogElement
const asked = async (of: Element): Promise<void> => {
  button(of, 'End and release: Dr Okafor').click()
  await waitUntil(() => dialogOf(of).open)
}

describe('<running-sessions>', () => {
  it('says of each session what is held, for whom, since when and until when', async () => {
    const element = await shown()
    await waitUntil(() => sentences(element)[0]!.includes('AI Scribe'))

    expect(sentences(element)).to.deep.equal([
      '60 credits held for an AI Scribe session of Dr Okafor.',
      '60 credits held for an AI Scribe session of Dr Lee.',
    ])
    expect(all(element, '.facts .muted').map((one) => textOf(one))).to.deep.equal([
      'Began 42 minutes ago. What is not used returns when it ends, at Nov 23, 4:48 AM at the latest.',
      'Began 4 minutes ago. What is not used returns when it ends, at Nov 23, 5:26 AM at the latest.',
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
      'Longer than was reserved for: it may have been left.',
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

    expect(textOf(all(element, '#question-title')[0]!)).to.equal(
      'End the AI Scribe session of Dr Okafor?',
    )
    expect(textOf(dialogOf(element))).to.contain(
      '60 credits return at once and nothing is charged. If the session still runs, it cannot be extended or charged from them any more.',
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
    await says(element, 'The session was not ended: you do not have the right to do that.')

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

  it('says that none runs', async () => {
    const element = await shown(runningOn([]))

    expect(textOf(all(element, '.none')[0]!)).to.equal(
      'No session is running. While one runs, the credits held for it are shown here.',
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
    expect(textOf(all(element, 'section')[0]!)).to.contain('Not up to date, last read')
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
        all(element, 'li button')[0]!.click()
        await waitUntil(() => dialogOf(element).open)

        expect(await violationsAround(element)).to.deep.equal([])
      })
    }
})
