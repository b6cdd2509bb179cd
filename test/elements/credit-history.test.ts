import { expect } from '@open-wc/testing'
import { recorded } from '../support/fake-api.js'
import { aGrant, aSession, Ledger } from '../support/ledger.js'
import { violationsAround } from './support/axe.js'
import { textOf } from './support/page.js'
import { shownHistory } from './support/history-page.js'

/** A grant, work on two days in New York, and work that two grants paid. */
const aLedger = (): Ledger =>
  new Ledger(12, [
    { ...aGrant({ credits: 100 }), at: '2026-11-02T14:00:00.000Z' },
    { ...aSession({ credits: -8, session: 'visit-1' }), at: '2026-11-23T04:59:00.000Z' },
    {
      ...aSession({ credits: -6, session: 'visit-2', member: 'dr-kim', feature: 'ai-transcribe' }),
      at: '2026-11-23T05:00:00.000Z',
    },
    aSession({ operation: 'op_both', credits: -4, session: 'visit-3' }),
    aSession({
      operation: 'op_both',
      credits: -3,
      session: 'visit-3',
      grant: 'grant_2',
      source: 'purchased',
    }),
  ])

const ROW = '.day [part="row"]'

describe('<credit-history>', () => {
  it('opens and closes with sums that add up, of a period in the zone of the account', async () => {
    const { texts } = await shownHistory(aLedger())

    expect(texts('.statement > div')).to.deep.equal([
      'Opening 12',
      'Granted +100',
      'Bought 0',
      'Used −21',
      'Expired 0',
      'Refunded 0',
      'Closing 91',
    ])
    expect(texts('.span span')).to.deep.equal(['1 Nov – 30 Nov', 'Times in America/New_York'])
  })

  it('groups by the days of that zone, newest first', async () => {
    const { texts, all } = await shownHistory(aLedger())

    expect(texts('.heading').map((day) => day.replace(',', ''))).to.deep.equal([
      'Monday 23 November 2026',
      'Sunday 22 November 2026',
      'Monday 2 November 2026',
    ])
    expect(all('.day').map((day) => day.querySelectorAll('[part="row"]').length)).to.deep.equal([
      2, 1, 1,
    ])
  })

  it('tells of each entry when, what, who, which visit, how much and what was left', async () => {
    const { all } = await shownHistory(aLedger())
    const cells = [...all(ROW)[2]!.querySelectorAll('[role="cell"]')].map(textOf)

    expect(cells.slice(0, 5)).to.deep.equal(['23:59', 'AI Scribe Used', 'dr-lee', 'visit-1', '−8'])
    expect(textOf(all(ROW)[2]!.querySelector('.after .wide'))).to.equal('104')
  })

  it('folds what one operation took from several grants, and opens it', async () => {
    const { all, one, element } = await shownHistory(aLedger())
    const row = all(ROW)[0]!
    expect(textOf(row.querySelector('.what'))).to.equal('AI Scribe Used · 2 parts')
    expect(textOf(row.querySelector('.credits'))).to.equal('−7')

    const button = row.querySelector('button')!
    expect(button.getAttribute('aria-expanded')).to.equal('false')
    button.click()
    await element.updateComplete

    expect(button.getAttribute('aria-expanded')).to.equal('true')
    expect([...one('.details').querySelectorAll('li')].map(textOf)).to.deep.equal([
      'Monthly credits grant_monthly −4',
      'Purchased credits grant_2 −3',
    ])
    expect(textOf(one('.details dl'))).to.equal(
      'Operation op_both Session visit-3 Reservation res_1 Rate version 1',
    )
    button.click()
    await element.updateComplete
    expect(one('.details')).to.equal(null)
  })

  it('shows what a filter leaves, beside the statement of all', async () => {
    const { fill, texts, button, element } = await shownHistory(aLedger())
    await fill('Type', 'granted')
    expect(texts('.what')).to.deep.equal(['Entry', 'Monthly credits Added'])
    expect(texts('.sum')).to.deep.equal(['Closing 91'])

    button('Clear filters').click()
    await element.updateComplete
    await fill('Feature', 'ai-transcribe')
    expect(texts('.reference')).to.deep.equal(['Reference', 'visit-2'])
    await fill('Feature', '')
    await fill('Member', 'dr-kim')
    expect(texts('.reference')).to.deep.equal(['Reference', 'visit-2'])
    expect(element.member).to.equal('dr-kim')

    element.memberNames = { 'dr-kim': 'Dr Min-jun Kim', 'dr-lee': 'Dr Ann Lee' }
    await element.updateComplete
    await fill('Member', 'lee')
    expect(element.member).to.equal('dr-lee')
    await fill('Member', 'Dr Min-jun Kim')
    expect(element.member).to.equal('dr-kim')
  })

  it('finds a session or an operation in the whole ledger, and says so', async () => {
    const ledger = new Ledger(0, [
      { ...aSession({ session: 'visit-old' }), at: '2026-01-05T14:00:00.000Z' },
      aSession(),
    ])
    const { fill, texts, one } = await shownHistory(ledger)
    await fill('Session or operation', 'visit-old')

    expect(texts('.reference')).to.deep.equal(['Reference', 'visit-old'])
    expect(textOf(one('.search'))).to.contain('Searched in the whole history')
    expect(one('.statement')).to.equal(null)
    await fill('Session or operation', 'op_2')
    expect(texts('.reference')).to.deep.equal(['Reference', 'visit-4711'])
  })

  it('asks nothing that makes no sense, and says what is wrong', async () => {
    const ledger = aLedger()
    const { fill, texts, field, said } = await shownHistory(ledger)
    const { length } = ledger.asked
    await fill('Session or operation', 'what about Smith?')

    expect(ledger.asked).to.have.lengthOf(length)
    const words = 'Names have 1 to 64 letters, digits, hyphens and underscores.'
    expect(texts('#misuse')).to.deep.equal([words])
    expect(said()).to.equal(words)
    expect(field('Session or operation').getAttribute('aria-describedby')).to.equal('misuse')
  })

  it('counts the days of a range in the zone of the account, the last one included', async () => {
    const ledger = aLedger()
    const { fill, texts, element } = await shownHistory(ledger)
    element.from = '2026-11-22'
    element.to = '2026-11-22'
    await fill('Period', 'custom')

    expect(String(ledger.asked.at(-1))).to.contain(
      new URLSearchParams({ from: '2026-11-22T05:00:00.000Z', to: '2026-11-23T05:00:00.000Z' }),
    )
    expect(texts('.reference')).to.deep.equal(['Reference', 'visit-1'])
    expect(texts('.statement > :is(:first-child, .sum)')).to.deep.equal([
      'Opening 112',
      'Closing 104',
    ])
  })

  it('says when there is nothing, and when nothing matches', async () => {
    const { texts, fill } = await shownHistory(new Ledger(40))
    expect(texts('.empty')).to.deep.equal(['There are no entries in this period.'])
    await fill('Member', 'nobody')
    expect(texts('.empty')).to.deep.equal(['No entry matches.'])
  })

  it('says where the entries of the period end, and where those that match', async () => {
    const { texts, fill } = await shownHistory(aLedger())
    expect(texts('.end')).to.deep.equal(['There are no older entries in this period.'])
    await fill('Type', 'consumed')
    expect(texts('.end')).to.deep.equal(['No other entries match.'])
  })

  it('makes what is shown a file, with the token in a header', async () => {
    const ledger = aLedger()
    const { asked, answer } = recorded(ledger.answers()['GET /v1/entries.csv']!)
    const { button, fill, shows } = await shownHistory(ledger, { 'GET /v1/entries.csv': answer })
    await fill('Member', 'dr-kim')
    button('Download CSV').click()
    await shows('[role="status"]', 'The file was downloaded.')

    const { searchParams } = new URL(asked[0]!.url)
    expect(searchParams.get('member')).to.equal('dr-kim')
    expect(searchParams.get('from')).to.equal('2026-11-01T04:00:00.000Z')
    expect(asked[0]!.headers.get('authorization')).to.match(/^Bearer /)
  })

  it('has nothing that axe finds as cards in a narrow column, with every day in sight', async () => {
    const { element, all } = await shownHistory(aLedger())
    element.style.inlineSize = '288px'
    for (const day of all('.day')) day.style.contentVisibility = 'visible'

    expect(await violationsAround(element)).to.deep.equal([])
  })
})
