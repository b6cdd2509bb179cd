import { expect } from '@open-wc/testing'
import { inTurn, json, never, problem, recorded, status } from '../support/fake-api.js'
import { aRecharge, aRechargeEvent, aTrail } from '../support/recharge.js'
import { aRehearsal } from '../support/rehearsal.js'
import { violationsAround } from './support/axe.js'
import { signedIn } from './support/other-account.js'
import { textOf } from './support/page.js'
import {
  choose,
  CSV,
  EVENTS,
  inside,
  keeping,
  press,
  READ,
  reads,
  says,
  shown,
  TRY,
  type,
} from './support/recharge-page.js'
import { waitUntil } from './support/wait-until.js'

const rows = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('.trail li')].map((row) =>
    [...row.querySelectorAll('time, .when span, p')].map((part) => textOf(part)).join(' '),
  )

describe('<recharge-settings> tells what was changed and charged', () => {
  it('who changed what from what to what, what was decided and why, and how it ended', async () => {
    const element = await shown(keeping())
    await waitUntil(() => rows(element).length === 6)

    expect(rows(element)).to.deep.equal([
      'Nov 22, 11:02 AM Auto-recharge $53.55 was declined There is not enough money on this card. Nothing was charged. Try another card. 31 credits left, threshold 50 $53.55 of $214.20 spent by then, 1 of 4 charges',
      'Nov 22, 11:01 AM Auto-recharge Decided to charge $53.55 Checked because a session ended. 31 credits left, threshold 50 $53.55 of $214.20 spent by then, 1 of 4 charges',
      'Nov 20, 10:20 AM Auto-recharge $53.55 was paid Invoice VP-2026-0012 542 credits left, threshold 50 $53.55 of $214.20 spent by then, 1 of 4 charges',
      'Nov 20, 10:20 AM Auto-recharge Did not charge A charge was under way. Checked because work was refused for want of credits. 40 credits left, threshold 50 $53.55 of $214.20 spent by then, 1 of 4 charges',
      'Nov 20, 10:20 AM Auto-recharge Decided to charge $53.55 Checked because a session ended. 42 credits left, threshold 50 $0.00 of $214.20 spent by then, 0 of 4 charges',
      'Nov 2, 9:05 AM ms-adeyemi Changed the settings Auto-recharge: Off, now: On Buy when fewer credits are left than: 20 credits, now: 50 credits',
    ])
    expect(textOf(inside(element, '.trail'))).to.contain('Times in America/New_York')
  })

  it('in a narrow room and with wide letters too', async () => {
    const element = await shown(keeping(), { lang: 'de' })
    await waitUntil(() => rows(element).length === 6)
    element.style.cssText = 'inline-size: 260px; letter-spacing: 0.12em; word-spacing: 0.16em'
    const wide = new CSSStyleSheet()
    wide.replaceSync('* { letter-spacing: 0.12em !important }')
    element.shadowRoot!.adoptedStyleSheets.push(wide)
    const box = inside(element, '.trail').getBoundingClientRect()
    expect(inside(element, '#kind').getBoundingClientRect().right).to.be.at.most(box.right)
    expect(box.right).to.be.below(element.getBoundingClientRect().right)
  })

  it('of one kind alone, page by page, with the focus on what came', async () => {
    const older = aRechargeEvent({ seq: 2, at: '2026-11-01T10:00:00.000Z' })
    const { asked, answer } = recorded(
      inTurn(
        json({ events: aTrail(), nextCursor: null }),
        json({ events: [aRechargeEvent({ seq: 5 })], nextCursor: 'c2' }),
        json({ events: [older], nextCursor: null }),
      ),
    )
    const element = await shown(keeping(aRecharge(), { [EVENTS]: answer }))
    await waitUntil(() => rows(element).length === 6)
    type(element, 'kind', 'decided')
    await waitUntil(() => rows(element).length === 1)
    press(element, 'Show older')
    await waitUntil(() => rows(element).length === 2)
    const queries = asked.map(({ url }) => new URL(url).searchParams)
    expect(queries.map((query) => [query.get('kind'), query.get('cursor')])).to.deep.equal([
      [null, null],
      ['decided', null],
      ['decided', 'c2'],
    ])
    await waitUntil(() => (element.shadowRoot!.activeElement as HTMLElement).dataset['seq'] === '2')
  })

  it('reads it again when something has happened, and keeps older pages', async () => {
    const events = aTrail()
    const newer = aRechargeEvent({ seq: 7, verdict: 'backing_off' })
    const read = inTurn(json(aRecharge()), json(aRecharge({ asOf: '2026-11-23T09:45:00.000Z' })))
    const element = await shown(
      keeping(aRecharge(), {
        [READ]: read,
        [EVENTS]: inTurn(
          json({ events: events.slice(0, 3), nextCursor: 'c2' }),
          json({ events: events.slice(3), nextCursor: null }),
          json({ events: [newer, ...events.slice(0, 2)], nextCursor: 'c9' }),
        ),
      }),
    )
    await waitUntil(() => rows(element).length === 3)
    press(element, 'Show older')
    await waitUntil(() => rows(element).length === 6)
    element.refresh()
    await waitUntil(() => rows(element).length === 7)
    expect(rows(element)[0]).to.contain('A card was declined less than an hour before.')
  })

  it('as a file, of the kind that is shown', async () => {
    const { asked, answer } = recorded(
      () => new Response('seq,kind\n1,saved\n', { headers: { 'content-type': 'text/csv' } }),
    )
    const element = await shown(keeping(aRecharge(), { [CSV]: answer }))
    await waitUntil(() => rows(element).length === 6)
    type(element, 'kind', 'ended')
    await waitUntil(() => rows(element).length === 6)
    press(element, 'Download CSV')
    await says(element, 'The file was downloaded.')
    expect(new URL(asked[0]!.url).searchParams.get('kind')).to.equal('ended')
  })

  it('says when it could not be read, and asks again', async () => {
    const read = inTurn(status(404), json({ events: [], nextCursor: null }))
    const element = await shown(keeping(aRecharge(), { [EVENTS]: read }))
    await reads(element, '.trail', 'could not be loaded.')
    inside(element, '.trail [part="error"] button').click()
    await reads(element, '.trail', 'Nothing has happened yet.')
  })
})

describe('<recharge-settings> tries a rule on the past', () => {
  it('with what is in the form, and says what it would have done', async () => {
    const held = { verdict: 'max_per_period', at: '2026-11-21T14:00:00.000Z', count: 3 } as const
    const { asked, answer } = recorded(json(aRehearsal({ held: [held] })))
    const element = await shown(keeping(aRecharge(), { [TRY]: answer }))
    type(element, 'threshold', '80')
    choose(element, 'Last 60 days')
    await element.updateComplete
    press(element, 'Try it')
    await reads(element, '#rehearsed', 'It would have charged once, $53.55 in all.')

    expect(Object.fromEntries(new URL(asked[0]!.url).searchParams)).to.deep.equal({
      ...{ threshold: '80', bundle: 'credits-500', quantity: '1' },
      ...{ capPerPeriod: '21420', maxPerPeriod: '4', days: '60' },
    })
    const words = textOf(inside(element, '#rehearsed'))
    expect(words).to.contain('The lowest balance would have been 40 instead of 4.')
    expect(words).to.contain('Oct 30, 10:12 AM')
    expect(words).to.contain(
      'It had charged as often as was allowed: 3 times, first on Nov 21, 9:00 AM',
    )
    expect(await violationsAround(element)).to.deep.equal([])
    type(element, 'threshold', '90')
    await reads(element, '#rehearsed', 'You have changed the form since.')
  })

  it('and another account is not told that it is under way', async () => {
    const { signInAnother, balance, getToken } = signedIn()
    const answers = keeping(aRecharge(), { ...balance, [TRY]: never })
    const element = await shown(answers, { getToken })
    press(element, 'Try it')
    await reads(element, '#try', 'Trying…')
    signInAnother()
    element.refresh()
    await reads(element, '#try', 'Try it')
    expect(element.shadowRoot!.querySelectorAll('.rehearsal [part="error"]')).to.have.length(0)
  })

  it('not while something is wrong with the form, and says when it failed', async () => {
    const element = await shown(keeping(aRecharge(), { [TRY]: problem('invalid_request') }))
    type(element, 'threshold', '')
    await reads(element, '#try-not', 'Put the form right first.')
    expect(inside(element, '#try').ariaDisabled).to.equal('true')
    type(element, 'threshold', '70')
    await element.updateComplete
    press(element, 'Try it')
    await reads(element, '.rehearsal [part="error"]', 'It could not be tried')
  })
})
